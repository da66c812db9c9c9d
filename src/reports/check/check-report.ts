import type {Layout} from '../forms/form.ts'
import {forms} from '../forms/forms.ts'
import type {Report} from '../report.ts'
import type {Beside, Check, CheckResult, Facts, Finding} from './check.ts'
import {checks} from './checks.ts'
import {passage} from './narrative/passage.ts'
import {placedClaims} from './narrative/placed-claims.ts'

/**
 * Judges a report by every check there is. A check is in `ran` when it judged all that it should, else
 * in `notRun` with its reasons; what it found stands in `findings` either way.
 */
export function checkReport(report: Report, beside: Beside = {}): CheckResult {
  const facts = factsOf(report, beside)
  const result: CheckResult = {findings: [], claims: [...facts.claims], ran: [], notRun: []}
  for (const check of checks) {
    const {findings, why} = runCheck(check, facts)
    result.findings.push(...findings)
    if (why) result.notRun.push({check: check.id, why})
    else result.ran.push(check.id)
  }
  return result
}

export function factsOf(report: Report, beside: Beside): Facts {
  const passages = report.sections.map(passage)
  return {report, ...beside, passages, claims: passages.flatMap(placedClaims)}
}

/** One check alone; `why` is empty when it judged all that it should. */
export function runCheck(check: Check, facts: Facts): {findings: Finding[]; why: string} {
  const findings: Finding[] = []
  const whys = new Set<string>()
  const source = sourceFor(facts.report.layout, check.source)
  for (const found of check.run(facts))
    if ('why' in found) whys.add(found.why)
    else
      findings.push({
        check: check.id,
        severity: check.severity,
        place: facts.report.cells[found.cells[0] ?? '']?.place ?? {},
        ...(source !== check.source && {source}),
        ...found,
      })
  return {findings, why: listed([...whys])}
}

/** Tables and notes of the two forms ask for the same; a report of 2020 is judged by its own. */
function sourceFor(layout: Layout | null, source: string): string {
  const [old, now] = [forms['2019'].source, forms['2021'].source]
  return layout === '2019' && !source.includes('〔2019〕60号') ? source.replace(now, old) : source
}

/** All reasons while they are few; a table that cannot be read has one for each of its rows. */
function listed(whys: string[]): string {
  const shown = whys.slice(0, 6).join('；')
  return whys.length > 6 ? `${shown}；等 ${whys.length} 处` : shown
}
