import {cellLabel} from '../forms/cell-label.ts'
import type {Report} from '../report.ts'

const heads = ['代码', '项目', '数值', '原文', '单位', '状态']

const states = {number: '数字', blank: '空白', mark: '符号', unread: '未读出'}

/** Every cell of a report a line, in the order of the form; opens in a spreadsheet as it is. */
export function reportCsv(report: Report): string {
  const lines = Object.entries(report.cells).map(([code, cell]) => [
    code,
    cellLabel(code, report.layout),
    cell.value === null ? '' : String(cell.value),
    cell.text,
    cell.unit ?? '',
    cell.how === 'inferred' ? `${states[cell.state]}（推断）` : states[cell.state],
  ])
  return csv([heads, ...lines])
}

/** Lines of fields as CSV with the mark that makes spreadsheets read it as UTF-8. */
export function csv(lines: string[][]): string {
  return `\ufeff${lines.map(line => line.map(field).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; 「-」 and 「+14」 do not run. */
function field(text: string): string {
  const safe = /^[=＝@＠\t\r\n]|^[-+－＋](?![\d.,]+$|[-+－＋]*$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
