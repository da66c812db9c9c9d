import {isCreditCode} from '../credit-code.ts'
import {type AgencyKind, agencyKinds} from '../organs/kinds.ts'
import {agencyNameLength, regionCodePattern} from '../organs/names.ts'
import {closest} from './closest.ts'
import {organColumns, organSheet} from './columns.ts'
import type {Problem} from './problem.ts'
import type {SheetRow} from './read-sheet.ts'

/** A row of 「机关」 as it is meant; other organs still by the words that name them. */
export type OrganEntry = {
  row: number
  name: string | undefined
  parent: string | undefined
  kind: AgencyKind | null
  creditCode: string | null
  regionCode: string | null
  supervisor: string | undefined
  departments: string[]
}

/** What the rows of 「机关」 say, and what is wrong in each by itself. */
export function readOrgans(rows: readonly SheetRow<keyof typeof organColumns>[]): {
  entries: OrganEntry[]
  problems: Problem[]
} {
  const problems: Problem[] = []
  const entries = rows.map(({row, texts}) => {
    const tell = (key: keyof typeof organColumns, text: string) =>
      problems.push({sheet: organSheet, row, column: organColumns[key].title, text})
    const {name, parent, kind, regionCode, supervisor} = texts
    if (name && name.length < agencyNameLength.least) tell('name', '请填写机关全称')
    if (regionCode && !regionCodePattern.test(regionCode))
      tell('regionCode', '应为6位、9位或12位数字')
    const creditCode = texts.creditCode?.toUpperCase().replaceAll(' ', '')
    const wrong = creditCode && wrongCreditCode(creditCode)
    if (wrong) tell('creditCode', wrong)
    const found = kind === undefined ? undefined : kinds.get(kind)
    if (kind && !found) tell('kind', unknownKind(kind))
    const departments = [...new Set(splitList(texts.departments ?? ''))]
    for (const each of departments)
      if (each.length > 40) tell('departments', `科室名称不得多于40字：“${each.slice(0, 10)}…”`)
    return {
      row,
      name,
      parent,
      kind: found ?? null,
      creditCode: creditCode ?? null,
      regionCode: regionCode ?? null,
      supervisor,
      departments,
    }
  })
  return {entries, problems}
}

/** 「办公室、法规科；物业科」 */
export function splitList(text: string): string[] {
  return text
    .split(/[、，,；;/\n]+/)
    .map(part => part.trim())
    .filter(Boolean)
}

const kinds = new Map(
  Object.entries(agencyKinds).map(([kind, title]) => [title as string, kind as AgencyKind]),
)

function unknownKind(text: string): string {
  const meant = closest(text, kinds.keys())
  return `没有“${text}”这个类别，${meant ? `是否应为“${meant}”？` : `应为${[...kinds.keys()].join('、')}之一`}`
}

function wrongCreditCode(code: string): string | undefined {
  if (/^\d(\.\d+)?E\+?\d+$/.test(code))
    return '成了科学计数法，末几位已经丢失，请将单元格设为文本后重新填写'
  if (code.length !== 18) return `有${code.length}位，统一社会信用代码应为18位`
  return isCreditCode(code) ? undefined : '校验位不对，请与证书核对'
}
