import type {Report} from '../report.ts'
import type {Beside, CheckResult} from './check.ts'

/** Judges a report by every check there is. */
export function checkReport(_report: Report, _beside: Beside = {}): CheckResult {
  throw new Error('not built yet')
}
