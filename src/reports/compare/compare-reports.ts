import type {Finding} from '../check/check.ts'
import {cellLabel} from '../forms/cell-label.ts'
import {cellCodes} from '../forms/form.ts'
import {forms} from '../forms/forms.ts'
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
    cells: codesOf(ordered).map(code => ({
      code,
      label: cellLabel(code, ordered.find(({cells}) => code in cells)?.layout),
      values: ordered.map(({cells}) => cells[code] ?? null),
    })),
    ...judgeNeighbours(ordered),
  }
}

/** In the order of the printed page; what only the older form has stands where it stood there. */
function codesOf(reports: Report[]): string[] {
  const has = new Set(reports.flatMap(({cells}) => Object.keys(cells)))
  const known = merged(cellCodes(forms['2019']), cellCodes(forms['2021'])).filter(code =>
    has.has(code),
  )
  return [...known, ...[...has].filter(code => !known.includes(code)).sort()]
}

/** Two orders as one: each code of `older` that `newer` lacks follows its neighbour in `older`. */
function merged(older: string[], newer: string[]): string[] {
  const result = [...newer]
  let after = -1
  for (const code of older) {
    const at = result.indexOf(code)
    after = at >= 0 ? at : after + 1
    if (at < 0) result.splice(after, 0, code)
  }
  return result
}
