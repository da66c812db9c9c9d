import type {CheckResult} from '../../reports/check/check.ts'
import {checks} from '../../reports/check/checks.ts'
import {faultsOf} from '../../reports/store/faults.ts'
import type {Filed} from '../../reports/store/library.ts'
import {ScrollRegion} from '../page/scroll-region.tsx'
import {gravest} from '../report/number-findings.ts'
import {roles} from '../report/roles.ts'
import {counted, severityWords} from '../report/severity-words.ts'

/** The groups into which the ids of the checks fall, as people say them. */
const groups = [
  {group: 'table2', words: '表二'},
  {group: 'table3', words: '表三'},
  {group: 'table4', words: '表四'},
  {group: 'text', words: '文字与数字'},
  {group: 'years', words: '与上年衔接'},
  {group: 'form', words: '格式与完整'},
] as const

/** Reports by groups of checks: what holds, what does not, what could not be judged. */
export function ChecksTable({reports}: {reports: (Filed & {result: CheckResult})[]}) {
  return (
    <ScrollRegion name="各项校核结果（表格）">
      <table class="library stacked" {...roles.table}>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <th scope="col" {...roles.columnheader}>
              年报
            </th>
            {groups.map(({words}) => (
              <th scope="col" {...roles.columnheader}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {reports.map(({id, agency, year, fileName, result}) => (
            <tr {...roles.row}>
              <th scope="row" {...roles.rowheader}>
                <a href={`/reports/${id}`}>
                  {agency ?? fileName} {year && `${year}年`}
                </a>
              </th>
              {groups.map(one => (
                <GroupState {...one} result={result} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function GroupState({group, words, result}: (typeof groups)[number] & {result: CheckResult}) {
  const isOf = (check: string) => check.startsWith(`${group}/`)
  const findings = faultsOf(result.findings).filter(({check}) => isOf(check))
  const worst = gravest(findings)
  const notRun = result.notRun.filter(({check}) => isOf(check))
  const ran = result.ran.filter(isOf).length
  const all = checks.filter(({id}) => isOf(id)).length
  return (
    <td {...roles.cell}>
      <span class="head" aria-hidden="true">
        {words}
      </span>
      <span class={`state ${worst ?? (ran > 0 ? 'sound' : 'none')}`}>
        {worst
          ? counted(worst, findings.filter(({severity}) => severity === worst).length)
          : ran > 0
            ? '✓ 未发现问题'
            : '— 未能校核'}
      </span>
      <ul class="unseen">
        {findings.map(({severity, message}) => (
          <li>
            {severityWords[severity].word}：{message}
          </li>
        ))}
      </ul>
      {notRun.length > 0 && ran > 0 && (
        <span class="aside">
          {notRun.length}／{all} 项未能校核
        </span>
      )}
    </td>
  )
}
