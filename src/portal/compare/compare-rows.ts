import type {Comparison} from '../../reports/compare/compare-reports.ts'
import type {ReadCell} from '../../reports/report.ts'
import {columnsOf} from './columns.ts'
import type {Figure} from './figures.ts'
import {untoldWords} from './show-number.ts'
import {isTold} from './value.ts'

/** A chart's numbers as lines of a table. */
export function figureRows({columns, series, unit}: Figure): string[][] {
  return [
    ['项目', '单位', ...columns],
    ...series.map(({name, values}) => [
      name,
      unit,
      ...values.map(value =>
        isTold(value) ? String(Number(value.toFixed(4))) : untoldWords[value],
      ),
    ]),
  ]
}

/** Every cell of the compared reports; what is no number says what it is, only a blank is blank. */
export function cellRows({reports, cells}: Comparison): string[][] {
  return [
    ['代码', '项目', ...columnsOf(reports)],
    ...cells.map(({code, label, values}) => [code, label, ...values.map(inCsv)]),
  ]
}

/** An amount keeps the unit printed with it: 「609725.09元」 beside 「60.97」 in 万元. */
function inCsv(cell: ReadCell | null): string {
  if (cell === null) return '无此格'
  if (cell.state === 'unread') return `未读出：${cell.text}`
  return cell.state === 'number' && !cell.unit?.includes('元') ? String(cell.value) : cell.text
}
