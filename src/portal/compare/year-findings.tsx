import {agencyKey} from '../../reports/agency-key.ts'
import {compareReports} from '../../reports/compare/compare-reports.ts'
import type {Report} from '../../reports/report.ts'
import {severityWords} from '../report/severity-words.ts'

/** The relations that tie one year to the next, organ by organ, and those that could not be judged. */
export function YearFindings({reports}: {reports: readonly Report[]}) {
  const organs = [...Map.groupBy(reports, agencyKey).values()].filter(own => own.length > 1)
  if (organs.length === 0) return null
  return (
    <section class="year-findings" aria-labelledby="year-findings">
      <h2 id="year-findings">前后年衔接</h2>
      {organs.map(own => (
        <OrganFindings own={own} name={organs.length > 1 ? (own[0]?.agency ?? null) : null} />
      ))}
    </section>
  )
}

function OrganFindings({own, name}: {own: Report[]; name: string | null}) {
  const {findings, notRun} = compareReports(own)
  return (
    <>
      {name && <h3>{name}</h3>}
      {findings.length === 0 && <p>没有发现前后年不一致。</p>}
      {findings.map(({severity, message, years: [before, year]}) => (
        <p class="state">
          <strong class={severity}>
            {severityWords[severity].sign} {severityWords[severity].word}
          </strong>{' '}
          {before}—{year}年：{message}
        </p>
      ))}
      {notRun.length > 0 && (
        <details>
          <summary>未能核对的 {notRun.length} 项</summary>
          <ul>
            {notRun.map(({why}) => (
              <li>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
