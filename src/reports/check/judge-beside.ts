import type {Report} from '../report.ts'
import type {Beside, Check, CheckResult} from './check.ts'
import {runCheck} from './check-report.ts'
import {yearChecks} from './checks.ts'
import {passage} from './narrative/passage.ts'
import {tooAlike} from './text/too-alike.ts'

/** The checks that look beside the report; in a report alone they find nothing. */
const besideChecks: readonly Check[] = [tooAlike, ...yearChecks]

/** What was judged alone, judged beside others too: only the checks that look there run again. */
export function judgeBeside(report: Report, alone: CheckResult, beside: Beside): CheckResult {
  const facts = {
    report,
    ...beside,
    passages: report.sections.map(passage),
    claims: alone.claims,
  }
  const judged = besideChecks.map(check => ({check: check.id, ...runCheck(check, facts)}))
  const isOther = (id: string) => judged.every(({check}) => check !== id)
  const [ran, notRun] = [judged.filter(({why}) => !why), judged.filter(({why}) => why)]
  return {
    ...alone,
    findings: [...alone.findings, ...judged.flatMap(({findings}) => findings)],
    ran: [...alone.ran.filter(isOther), ...ran.map(({check}) => check)],
    notRun: [
      ...alone.notRun.filter(({check}) => isOther(check)),
      ...notRun.map(({check, why}) => ({check, why})),
    ],
  }
}
