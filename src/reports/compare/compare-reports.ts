import type {Finding} from '../check/check.ts'
import type {ReadCell, Report} from '../report.ts'

/** Reports side by side, cell by cell, with the relations that tie one year to the next. */
export type Comparison = {
  /** In the order of the columns: by agency, then by year. */
  reports: {agency: string | null; year: number | null}[]
  /** Every cell that at least one of them has; `null` where a report lacks it. */
  cells: {code: string; label: string; values: (ReadCell | null)[]}[]
  findings: (Finding & {years: [number, number]})[]
  notRun: {check: string; why: string}[]
}

export function compareReports(_reports: Report[]): Comparison {
  throw new Error('not built yet')
}
