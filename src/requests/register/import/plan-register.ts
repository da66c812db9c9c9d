import {chooseSheet} from '../../../agencies/import/choose-sheet.ts'
import type {Problem} from '../../../agencies/import/problem.ts'
import {readSheet} from '../../../agencies/import/read-sheet.ts'
import type {RawSheet} from '../../../agencies/import/read-workbook.ts'
import {yearOf} from '../../../law/day.ts'
import {factsOf} from '../../state/facts.ts'
import {table3Rows} from '../table3.ts'
import {cellsOf} from './cells.ts'
import {registerColumns, registerSheet} from './columns.ts'
import {endNumbers, type LastNumber} from './end-numbers.ts'
import type {Ground} from './ground.ts'
import {caseIn, type RegisterCase} from './read-case.ts'

/** What a register would bring, and all that is wrong or odd in it by its rows. */
export type RegisterPlan = {
  /** Only if `problems` is empty all that the file holds. */
  cases: RegisterCase[]
  problems: Problem[]
  /** What should be looked at, and keeps nothing from being imported. */
  doubts: Problem[]
  /** The last number of each kind and year, after which numbering goes on. */
  numbers: LastNumber[]
  /** Table 3 in four sums for each year that the cases touch. */
  years: YearSums[]
}

export type YearSums = {
  year: number
  received: number
  carriedIn: number
  concluded: number
  carriedOut: number
}

/** Judges a whole file; nothing is written. */
export function planRegister(sheets: readonly RawSheet[], ground: Ground): RegisterPlan {
  const {sheet, problems} = chooseSheet(sheets, registerSheet)
  const doubts: Problem[] = []
  const cases: RegisterCase[] = []
  const read = sheet && readSheet(sheet, registerColumns)
  problems.push(...(read?.problems ?? []))
  const flawed = new Set(read?.problems.map(({row}) => row))
  const rowsOfNumber = new Map<string, number>()
  for (const row of read?.rows ?? []) {
    const own: Problem[] = []
    const cells = cellsOf(row, sheet?.name ?? '', {problems: own, doubts})
    const number = cells.text('number')
    const earlier = number === undefined ? undefined : rowsOfNumber.get(number)
    if (earlier !== undefined) cells.tell('number', `登记号“${number}”与第${earlier}行重复`)
    else if (number !== undefined && ground.numbers.has(number))
      cells.tell('number', `登记号“${number}”在系统中已有，不能重复导入`)
    if (number !== undefined && earlier === undefined) rowsOfNumber.set(number, row.row)
    const found = caseIn(cells, ground, () => own.length > 0 || flawed.has(row.row))
    if (found) cases.push(found)
    problems.push(...own)
  }
  if (problems.length === 0 && cases.length === 0)
    problems.push({
      sheet: '',
      row: null,
      column: null,
      text: '文件中没有可以导入的申请，请按模板填写',
    })
  return {
    cases,
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    doubts,
    numbers: endNumbers(cases),
    years: sumsOf(cases, yearOf(ground.circumstances.today)),
  }
}

function sumsOf(cases: readonly RegisterCase[], thisYear: number): YearSums[] {
  const years = new Map<number, YearSums>()
  for (const {events} of cases) {
    const facts = factsOf(events)
    const first = facts.starts[0]
    if (!first) continue
    for (let year = yearOf(first.on); year <= thisYear; year++) {
      const rows = table3Rows(facts, year)
      if (rows.length === 0) break
      const sums = years.get(year) ?? {year, received: 0, carriedIn: 0, concluded: 0, carriedOut: 0}
      years.set(year, sums)
      for (const row of ['received', 'carriedIn', 'concluded', 'carriedOut'] as const)
        if (rows.includes(row)) sums[row]++
    }
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year)
}
