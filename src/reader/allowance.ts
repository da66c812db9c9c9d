import {maxCells, maxParagraphs} from './limits.ts'
import {refuse} from './refuse.ts'

/** What a document may still take: each reader starts one and pays for what it builds. */
export type Allowance = {paragraphs: number; cells: number}

export function newAllowance(): Allowance {
  return {paragraphs: maxParagraphs, cells: maxCells}
}

export function spendParagraph(allowance: Allowance) {
  if (--allowance.paragraphs < 0)
    refuse(`文件超过 ${maxParagraphs} 段，不像一份年度报告，没有读取；请只保留报告正文后再试`)
}

/** Pays for one cell of the given width. */
export function spendCell(allowance: Allowance, columnSpan: number) {
  allowance.cells -= columnSpan
  if (allowance.cells < 0)
    refuse(`文件中的表格超过 ${maxCells} 格，不像一份年度报告，没有读取；请只保留报告的表格后再试`)
}
