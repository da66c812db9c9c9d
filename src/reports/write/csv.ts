import {csv} from '../../writer/csv.ts'
import {cellLabel} from '../forms/cell-label.ts'
import {inFormOrder} from '../forms/cell-order.ts'
import type {ReadCell, Report} from '../report.ts'

const heads = ['代码', '项目', '数值', '原文', '单位', '状态']

const states = {number: '数字', blank: '空白', mark: '符号', unread: '未读出'}

/** Every cell of a report a line, in the order of the form; opens in a spreadsheet as it is. */
export function reportCsv(report: Report): string {
  const lines = inFormOrder(Object.keys(report.cells)).flatMap(code => {
    const cell = report.cells[code]
    return cell ? [lineOf(code, cell, report.layout)] : []
  })
  return csv([heads, ...lines])
}

function lineOf(code: string, cell: ReadCell, layout: Report['layout']): string[] {
  const {value, text, unit = '', state, how} = cell
  return [
    code,
    cellLabel(code, layout),
    value === null ? '' : String(value),
    text,
    unit,
    how === 'inferred' ? `${states[state]}（推断）` : states[state],
  ]
}
