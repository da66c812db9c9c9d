import {cellLabel} from '../forms/cell-label.ts'
import type {Report} from '../report.ts'
import type {Check, Found} from './check.ts'

/** Counts are whole numbers, none below zero: every cell whose code begins so, but for `except`. */
export function wholeNumbers(beginning: string, except: RegExp = /^$/): Check['run'] {
  return ({report}) =>
    Object.keys(report.cells)
      .filter(code => code.startsWith(beginning) && !except.test(code))
      .flatMap(code => notWhole(report, code))
}

function notWhole(report: Report, code: string): Found[] {
  const cell = report.cells[code]
  if (!cell || cell.value === null) return []
  if (Number.isInteger(cell.value) && cell.value >= 0) return []
  const label = cellLabel(code, report.layout)
  return [{message: `${label}应为非负整数，实为 ${cell.text}`, cells: [code]}]
}
