import {applicantColumns} from '../../../src/reports/forms/form.ts'
import {nameCell, nameRow} from '../../../src/reports/read/cells/name-cell.ts'
import type {Report} from '../../../src/reports/report.ts'

/** How a reading differs from what the paper prints. */
export type Judgement = {
  /** The worst: a number that is not the printed one, or a printed one read as blank without a word. */
  wrong: string[]
  /** Not read, and said so. */
  flagged: string[]
  right: number
}

/** Compares every cell with what was printed (null for a blank or a mark). */
export function judge(report: Report, printed: Record<string, number | null>): Judgement {
  const said = report.messages.map(({text}) => text).join('\n')
  const judgement: Judgement = {wrong: [], flagged: [], right: 0}
  for (const [code, value] of Object.entries(printed)) {
    const cell = report.cells[code]
    const row = nameRow(code.slice(0, code.lastIndexOf('.')))
    const told =
      said.includes(nameCell(code)) ||
      said.includes(row) ||
      said.includes('没有找到') ||
      said.includes(`没有“${columnOf(code)}”一列`)
    if (cell && cell.value === value && cell.state !== 'unread') judgement.right++
    else if ((!cell || cell.state === 'unread') && told) judgement.flagged.push(code)
    else
      judgement.wrong.push(
        `${code} 印 ${value}，读 ${cell ? `${cell.value}（${cell.state}「${cell.text}」）` : '无'}`,
      )
  }
  for (const [code, cell] of Object.entries(report.cells))
    if (!(code in printed) && cell.value !== null)
      judgement.wrong.push(`${code} 未印，读 ${cell.value}`)
  return judgement
}

function columnOf(code: string): string {
  const column = code.slice(code.lastIndexOf('.') + 1)
  return applicantColumns.find(one => one.code === column)?.label ?? column
}
