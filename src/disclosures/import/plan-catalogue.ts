import {chooseSheet} from '../../agencies/import/choose-sheet.ts'
import type {Problem} from '../../agencies/import/problem.ts'
import {readDay} from '../../agencies/import/read-day.ts'
import {readSheet} from '../../agencies/import/read-sheet.ts'
import type {RawSheet} from '../../agencies/import/read-workbook.ts'
import type {Day} from '../../law/day.ts'
import {type NewDisclosure, newDisclosure} from '../disclosure.ts'
import {nameOf} from '../name-of.ts'
import {catalogueColumns, catalogueSheet} from './columns.ts'

/** What a file would bring into a catalogue, and all that is wrong with it by its rows. */
export type CataloguePlan = {
  /** Only if `problems` is empty all that the file holds and the catalogue does not. */
  documents: NewDisclosure[]
  problems: Problem[]
  /** Rows that stand in the catalogue already. */
  known: number
}

/** Judges a whole file; `known` names what stands in the catalogue, nothing is written. */
export function planCatalogue(
  sheets: readonly RawSheet[],
  known: ReadonlySet<string>,
  today: Day,
): CataloguePlan {
  const {sheet, problems} = chooseSheet(sheets, catalogueSheet)
  const read = sheet && readSheet(sheet, catalogueColumns)
  problems.push(...(read?.problems ?? []))
  const flawed = new Set(read?.problems.map(({row}) => row))
  const rows = new Map<string, number>()
  const plan: CataloguePlan = {documents: [], problems, known: 0}
  for (const {row, texts} of read?.rows ?? []) {
    if (flawed.has(row)) continue
    const tell = (key: keyof NewDisclosure, text: string) =>
      problems.push({sheet: sheet?.name ?? '', row, column: catalogueColumns[key].title, text})
    const publishedOn = readDay(texts.publishedOn ?? '')
    const judged = newDisclosure.safeParse({...texts, publishedOn: publishedOn ?? ''})
    if (!judged.success) {
      for (const {path, message} of judged.error.issues)
        tell(path[0] as keyof NewDisclosure, message)
      continue
    }
    if (judged.data.publishedOn > today) tell('publishedOn', '在今天以后，还没有公开的不列入')
    const name = nameOf(judged.data)
    const earlier = rows.get(name)
    if (earlier !== undefined) tell('title', `名称和网址与第${earlier}行重复`)
    rows.set(name, row)
    if (known.has(name)) plan.known++
    else plan.documents.push(judged.data)
  }
  if (problems.length === 0 && plan.documents.length + plan.known === 0)
    problems.push({sheet: '', row: null, column: null, text: '没有要导入的文件，请按模板填写'})
  return plan
}
