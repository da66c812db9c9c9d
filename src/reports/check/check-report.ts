import type {Report} from '../report.ts'
import type {Beside, Check, CheckResult, Finding, PlacedClaim} from './check.ts'
import {checks} from './checks.ts'
import {reportClaims} from './narrative/report-claims.ts'

/**
 * Judges a report by every check there is. A check is in `ran` when it judged all that it should, else
 * in `notRun` with every reason; what it found stands in `findings` either way.
 */
export function checkReport(report: Report, beside: Beside = {}): CheckResult {
  const claims = reportClaims(report)
  const result: CheckResult = {findings: [], claims, ran: [], notRun: []}
  for (const check of checks) {
    const {findings, why} = runCheck(check, report, beside, claims)
    result.findings.push(...findings)
    if (why) result.notRun.push({check: check.id, why})
    else result.ran.push(check.id)
  }
  return result
}

/** One check alone; `why` is empty when it judged all that it should. */
export function runCheck(
  check: Check,
  report: Report,
  beside: Beside,
  claims: readonly PlacedClaim[] = reportClaims(report),
): {findings: Finding[]; why: string} {
  const findings: Finding[] = []
  const whys = new Set<string>()
  for (const found of check.run(report, beside, claims))
    if ('why' in found) whys.add(found.why)
    else
      findings.push({
        check: check.id,
        severity: check.severity,
        place: report.cells[found.cells[0] ?? '']?.place ?? {},
        ...found,
      })
  return {findings, why: [...whys].join('；')}
}
