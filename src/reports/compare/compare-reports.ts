import type {Finding} from '../check/check.ts'
import {cellLabel} from '../forms/cell-label.ts'
import {inFormOrder} from '../forms/cell-order.ts'
import type {ReadCell, Report} from '../report.ts'
import {judgeNeighbours} from './judge-neighbours.ts'
import {inOrder} from './order.ts'

/** Reports side by side, cell by cell, with the relations that tie one year to the next. */
export type Comparison = {
  /** In the order of the columns: by agency, then by year. */
  reports: {agency: string | null; year: number | null}[]
  /** Every cell that at least one of them has; `null` where a report lacks it. */
  cells: {code: string; label: string; values: (ReadCell | null)[]}[]
  /** `years`: the year before and the year of the report that the finding is about. */
  findings: (Finding & {years: [number, number]})[]
  notRun: {check: string; why: string}[]
}

/**
 * Years of one agency or several agencies side by side; the years/ checks judge each report by that of
 * the same agency for the year before.
 */
export function compareReports(reports: Report[]): Comparison {
  const ordered = inOrder(reports)
  return {
    reports: ordered.map(({agency, year}) => ({agency, year})),
    cells: inFormOrder(ordered.flatMap(({cells}) => Object.keys(cells))).map(code => ({
      code,
      label: cellLabel(code, ordered.find(({cells}) => code in cells)?.layout),
      values: ordered.map(({cells}) => cells[code] ?? null),
    })),
    ...judgeNeighbours(ordered),
  }
}
