import {cellCodesOf, rowOf} from '../forms/cell-code.ts'
import {applicantColumns, cellCodes, type Layout} from '../forms/form.ts'
import {forms, layoutForYear} from '../forms/forms.ts'
import type {ReadingMessage} from '../report.ts'
import {nameRow} from './cells/name-cell.ts'
import type {Reading} from './cells/read-cell.ts'
import type {SectionStart} from './sections/title-line.ts'

/**
 * What the form has and the file lacks, what the file has twice, and a form that is not the year's;
 * reports of years without a form lack nothing.
 */
export function missingParts({
  layout,
  year,
  reading,
  starts,
  copies,
  reports,
}: {
  layout: Layout | null
  year: number | null
  reading: Reading
  starts: SectionStart[]
  /** How many tables of requests the file has. */
  copies: number
  reports: number
}): ReadingMessage[] {
  const texts: string[] = []
  if (reports > 1)
    texts.push(`文件中有 ${reports} 份年度报告，只读取了其中一份；其余各份请分别存为文件再读`)
  if (copies > 1)
    texts.push(`文件中有 ${copies} 份申请情况表，只读取了第一份完整的；其余各份请分别存为文件再读`)
  const left = texts.map(text => ({level: 'error' as const, text, check: 'form/all-read'}))
  if (!layout && year !== null && !layoutForYear(year)) return left
  return [
    ...left,
    ...warnings(missingTables(reading), 'form/all-cells'),
    ...(layout ? ofForm(layout, {year, reading, starts}) : []),
  ]
}

function warnings(texts: string[], check: string): ReadingMessage[] {
  return texts.map(text => ({level: 'warning', text, check}))
}

function missingTables({rows}: Reading): string[] {
  const tables = [
    ['t2', '主动公开政府信息情况'],
    ['t3', '收到和处理政府信息公开申请情况'],
    ['t4', '政府信息公开行政复议、行政诉讼情况'],
  ] as const
  return tables
    .filter(([table]) => !hasTable(rows, table))
    .map(([, name]) => `没有找到“${name}”表；请确认文件完整`)
}

function ofForm(
  layout: Layout,
  {year, reading, starts}: {year: number | null; reading: Reading; starts: SectionStart[]},
): ReadingMessage[] {
  const due = year === null ? null : layoutForYear(year)
  const other =
    due && due !== layout
      ? [
          `${year} 年度应使用 ${due} 年格式（${forms[due].source}），本报告印的是 ${layout} 年格式；请核实年度或改用规定格式`,
        ]
      : []
  const absent = forms[layout].sections.filter(
    (_, at) => !starts.some(({number}) => number === at + 1),
  )
  const sections =
    absent.length > 0 ? [`没有找到以下部分的标题：${absent.join('，')}；请确认文件完整`] : []
  return [
    ...warnings(missingRows(layout, reading), 'form/all-cells'),
    ...warnings(singleOther(layout, reading), 'form/layout-fits-year'),
    ...warnings(other, 'form/layout-fits-year'),
    ...warnings(sections, 'form/all-sections'),
  ]
}

/** A table is there when one of its rows was read: 「t3」. */
function hasTable(rows: Set<string>, table: string): boolean {
  return rows.values().some(row => row.startsWith(table))
}

function missingRows(layout: Layout, {rows: printed, cells}: Reading): string[] {
  const [otherWhole, otherSplit] = otherRows(printed)
  const missing = rowsOf[layout].filter(
    code =>
      !printed.has(code) &&
      hasTable(printed, code.slice(0, 2)) &&
      !(code === 't3.other' && otherSplit) &&
      !(code.startsWith('t3.other.') && otherWhole),
  )
  const told = missing.map(code => `文件中没有${nameRow(code)}一行；请对照原件补齐`)
  const table3 = printed.values().find(row => row.startsWith('t3'))
  for (const [column, cell] of table3 ? cellCodesOf(table3) : [])
    if (!(cell in cells)) told.push(`文件的表三没有“${labelOf(column)}”一列；请对照原件补齐`)
  return told
}

/** The codes of all rows of each form. */
const rowsOf: Record<Layout, string[]> = {
  '2019': [...new Set(cellCodes(forms['2019']).map(rowOf))],
  '2021': [...new Set(cellCodes(forms['2021']).map(rowOf))],
}

function labelOf(column: string): string {
  return applicantColumns.find(({code}) => code === column)?.label ?? column
}

function singleOther(layout: Layout, {rows}: Reading): string[] {
  const [whole, split] = otherRows(rows)
  if (layout !== '2021' || !whole || split) return []
  return ['表三“（六）其他处理”印的是 2019 年格式的单独一行，没有分为三行；请按现行格式填写']
}

/** Whether （六）其他处理 is printed as one row, and whether as three. */
function otherRows(rows: Set<string>): [whole: boolean, split: boolean] {
  return [rows.has('t3.other'), rows.has('t3.other.misc') || rows.has('t3.other.notCorrected')]
}
