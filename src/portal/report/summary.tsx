import type {ComponentChildren} from 'preact'
import type {CheckResult} from '../../reports/check/check.ts'
import {titleOfCheck} from '../../reports/check/checks.ts'
import type {Report} from '../../reports/report.ts'
import {gravest, isMarked, type Marks, severities} from './number-findings.ts'
import {counted, severityWords} from './severity-words.ts'

/** What was checked, how much of it stands, what could not be checked and why. */
export function Summary({
  report,
  result,
  marks,
  children,
}: {
  report: Report
  result: CheckResult
  marks: Marks
  /** What else must be seen before the list of findings. */
  children: ComponentChildren
}) {
  const worst = gravest(marks.all)
  const cells = Object.values(report.cells)
  const unread = cells.filter(({state}) => state === 'unread').length
  const inferred = cells.filter(({how}) => how === 'inferred').length
  return (
    <section
      class={`summary ${worst ?? (report.layout ? 'sound' : 'warning')}`}
      aria-label="校核结果"
    >
      <p class="verdict">
        <Verdict marks={marks} result={result} hasTables={report.layout !== null} />
      </p>
      <ul class="facts">
        <li>
          读出 {cells.length - unread} 格{unread > 0 && <strong>，未读出 {unread} 格</strong>}
          {inferred > 0 && `，其中 ${inferred} 格的列位由勾稽关系推断`}
        </li>
        {report.layout && (
          <li>
            校核 {result.ran.length + result.notRun.length} 项：{soundCount(result)} 项未见问题
            {result.notRun.length > 0 && `，${result.notRun.length} 项未能（全部）校核`}
          </li>
        )}
        {result.claims.length > 0 && (
          <li>
            文字中的数字关系 {result.claims.length} 处：
            <a href="#claims">{result.claims.filter(({holds}) => holds).length} 处成立</a>
          </li>
        )}
      </ul>
      {children}
      <FindingList marks={marks} />
      <NotRun result={result} />
    </section>
  )
}

function Verdict({
  marks,
  result,
  hasTables,
}: {
  marks: Marks
  result: CheckResult
  hasTables: boolean
}) {
  const counts = severities.flatMap(severity => {
    const count = marks.all.filter(finding => finding.severity === severity).length
    return count > 0 ? [{severity, count}] : []
  })
  if (counts.length === 0 && !hasTables) return '！ 没有读到表格，只核对了文字'
  if (counts.length === 0)
    return (
      <>
        <span aria-hidden="true">✓</span> 未发现问题{tablesHold(result) && '，勾稽关系全部成立'}
      </>
    )
  return (
    <>
      {counts.map(({severity, count}) => (
        <span class={severity}>{counted(severity, count)}</span>
      ))}
      {tablesHold(result) && <span>勾稽关系全部成立</span>}
    </>
  )
}

/** One line each, leading to its place in the form: the way of those who read lists. */
function FindingList({marks}: {marks: Marks}) {
  if (marks.all.length === 0) return null
  return (
    <ol class="finding-list">
      {marks.all.map(finding => {
        const {number, severity, message} = finding
        return (
          <li value={number} class={severity}>
            <span aria-hidden="true">{severityWords[severity].sign} </span>
            <span class="unseen">{severityWords[severity].word}：</span>
            <a href={`#${isMarked(finding) ? 'mark' : 'note'}-${number}`}>{message}</a>
          </li>
        )
      })}
    </ol>
  )
}

function NotRun({result: {notRun}}: {result: CheckResult}) {
  if (notRun.length === 0) return null
  return (
    <details>
      <summary>未能（全部）校核的 {notRun.length} 项及原因</summary>
      <ul>
        {notRun.map(({check, why}) => (
          <li>
            {titleOfCheck(check)}：{why}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Said only when every relation of tables 3 and 4 was judged and none is broken. */
function tablesHold({ran, notRun, findings}: CheckResult): boolean {
  const isRelation = (check: string) => /^table[34]\//.test(check)
  return (
    ran.some(isRelation) &&
    !notRun.some(({check}) => isRelation(check)) &&
    !findings.some(({check}) => isRelation(check))
  )
}

function soundCount({ran, findings}: CheckResult): number {
  return ran.filter(check => !findings.some(finding => finding.check === check)).length
}
