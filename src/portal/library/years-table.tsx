import type {Filed} from '../../reports/store/library.ts'
import {ScrollRegion} from '../page/scroll-region.tsx'
import {roles} from '../report/roles.ts'
import {ReportState} from './report-state.tsx'

/** Organs by years; each report with what the checks say, and a box to choose it for comparison. */
export function YearsTable({agencies, reports}: {agencies: (string | null)[]; reports: Filed[]}) {
  const years = [...new Set(reports.map(({year}) => year))].sort((a, b) => (b ?? 0) - (a ?? 0))
  return (
    <form action="/compare">
      <ScrollRegion name="年报目录（表格）">
        <table class="library stacked" {...roles.table}>
          <thead {...roles.rowgroup}>
            <tr {...roles.row}>
              <th scope="col" {...roles.columnheader}>
                机关
              </th>
              {years.map(year => (
                <th scope="col" {...roles.columnheader}>
                  {year ? `${year}年` : '未读出年份'}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.rowgroup}>
            {agencies.map(agency => (
              <tr {...roles.row}>
                <th scope="row" {...roles.rowheader}>
                  {agency ?? '未读出机关名称'}
                </th>
                {years.map(year => (
                  <Year
                    year={year}
                    reports={reports.filter(r => r.agency === agency && r.year === year)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="actions">
        <button type="submit">比较选中的年报</button>
        <span class="aside">勾选两份或更多：同一机关的几年，或同一年的几个机关。</span>
      </p>
    </form>
  )
}

function Year({year, reports}: {year: number | null; reports: Filed[]}) {
  if (reports.length === 0)
    return (
      <td class="none" {...roles.cell}>
        —
      </td>
    )
  return (
    <td {...roles.cell}>
      <span class="head" aria-hidden="true">
        {year ? `${year}年` : '未读出年份'}
      </span>
      {reports.map(report => (
        <div class="filed">
          <input
            type="checkbox"
            name="ids"
            value={report.id}
            aria-label={`选来比较：${nameOf(report)}`}
          />
          <a href={`/reports/${report.id}`}>
            <span class="unseen">{nameOf(report)}</span>
            <ReportState report={report} />
          </a>
        </div>
      ))}
    </td>
  )
}

function nameOf({agency, year, fileName}: Filed): string {
  return agency && year ? `${agency}${year}年` : fileName
}
