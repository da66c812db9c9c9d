import {agencyKey} from '../agency-key.ts'
import type {Report} from '../report.ts'

/** By agency, in the order in which the agencies were given, then by year; without a year last. */
export function inOrder(reports: readonly Report[]): Report[] {
  const names = [...new Set(reports.map(agencyKey))]
  return reports.toSorted(
    (one, other) =>
      names.indexOf(agencyKey(one)) - names.indexOf(agencyKey(other)) ||
      (one.year ?? Number.POSITIVE_INFINITY) - (other.year ?? Number.POSITIVE_INFINITY) ||
      0,
  )
}
