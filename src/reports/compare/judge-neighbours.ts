import {agencyKey} from '../agency-key.ts'
import {factsOf, runCheck} from '../check/check-report.ts'
import {yearChecks} from '../check/checks.ts'
import type {Report} from '../report.ts'
import type {Comparison} from './compare-reports.ts'

/** The years/ checks between each report and the one before it, where both are of one agency. */
export function judgeNeighbours(ordered: Report[]): Pick<Comparison, 'findings' | 'notRun'> {
  const result: Pick<Comparison, 'findings' | 'notRun'> = {findings: [], notRun: []}
  for (const [index, report] of ordered.slice(1).entries()) {
    const previous = ordered[index]
    if (!previous || agencyKey(previous) !== agencyKey(report)) continue
    if (agencyKey(report) === '') {
      const why = '两份报告未读出机关名称，不能确定是否同一机关'
      result.notRun.push(...yearChecks.map(({id}) => ({check: id, why})))
      continue
    }
    const both = [...new Set([previous.year ?? '？', report.year ?? '？'])].join('—')
    const who = `${report.agency} ${both} 年`
    const facts = {...factsOf({...report, sections: []}, {}), previous}
    for (const check of yearChecks) {
      const {findings, why} = runCheck(check, facts)
      const years: [number, number] = [previous.year ?? 0, report.year ?? 0]
      result.findings.push(...findings.map(finding => ({...finding, years})))
      if (why) result.notRun.push({check: check.id, why: `${who}：${why}`})
    }
  }
  return result
}
