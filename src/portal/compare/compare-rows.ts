import type {Comparison} from '../../reports/compare/compare-reports.ts'
import {columnsOf} from './columns.ts'
import type {Figure} from './figures.ts'

/** A chart's numbers as lines of a table. */
export function figureRows({columns, series, unit}: Figure): string[][] {
  return [
    ['项目', '单位', ...columns],
    ...series.map(({name, values}) => [
      name,
      unit,
      ...values.map(value => (value === null ? '' : String(Number(value.toFixed(4))))),
    ]),
  ]
}

/** Every cell of the compared reports as it was printed. */
export function cellRows({reports, cells}: Comparison): string[][] {
  return [
    ['代码', '项目', ...columnsOf(reports)],
    ...cells.map(({code, label, values}) => [
      code,
      label,
      ...values.map(cell => (cell?.state === 'number' ? String(cell.value) : (cell?.text ?? ''))),
    ]),
  ]
}
