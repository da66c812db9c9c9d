import {useQuery} from '@tanstack/react-query'
import {Select} from 'antd'
import {Link, useSearchParams} from 'wouter'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {addDays, day} from '../../law/day.ts'
import {statuses} from '../../requests/state/standing.ts'
import {useAgencyOptions} from '../agencies/agency-queries.ts'
import {call} from '../call.ts'
import {Page} from '../frame/page.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {RequestRows} from '../today/request-rows.tsx'
import '../today/today.css'
import {CountsTable} from './counts-table.tsx'
import {LateRequests} from './late-requests.tsx'
import './dashboard.css'

type Dashboard = Answer<Routes['requestDashboard']>

/** How the open requests stand: due, overdue, by whom, at which step, in which organ. */
export default function DashboardPage() {
  const [search, setSearch] = useSearchParams()
  const agencies = useAgencyOptions()
  const agency = search.get('agency') ?? undefined
  const answer = useQuery({
    queryKey: [routes.requestDashboard.path, agency],
    refetchInterval: 60_000,
    queryFn: () => call(routes.requestDashboard, {query: {agency}}),
  })
  return (
    <Page title="办理情况" actions={<Link to="/my-account#calendar">订阅到日历</Link>}>
      {agencies.length > 1 && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control
        <label className="agency-choice">
          机关
          <Select
            aria-label="机关"
            allowClear
            placeholder="全部"
            showSearch={{optionFilterProp: 'label'}}
            popupMatchSelectWidth={false}
            style={{minWidth: 200}}
            value={agency ?? null}
            options={agencies}
            onChange={chosen => setSearch(chosen ? {agency: chosen} : {}, {replace: true})}
          />
        </label>
      )}
      {answer.error && <Wrong error={answer.error} />}
      {!answer.data && !answer.error && <Waiting />}
      {answer.data && !answer.error && <Standing dashboard={answer.data} agency={agency} />}
    </Page>
  )
}

function Standing({dashboard, agency}: {dashboard: Dashboard; agency: string | undefined}) {
  const {all, byAgency, byOfficer, byStatus, dueThisWeek, today, weekEnds} = dashboard
  const here = agency ? `&agency=${agency}` : ''
  const nextWeek = addDays(day(weekEnds), 1)
  const week = `/requests?dueFrom=${today}&dueBefore=${nextWeek}&sort=dueOn${here}`
  const isOverseen = byAgency.length > 1
  const officers = byOfficer.map(({officer, officerName, ...counts}) => ({
    ...counts,
    key: officer ?? 'nobody',
    name: officerName ?? '尚未登记的',
    to: officer ? `officer=${officer}${here}` : undefined,
  }))
  const steps = byStatus.map(({status, ...counts}) => ({
    ...counts,
    key: status,
    name: statuses[status].label,
    to: `status=${status}${here}`,
  }))
  const organs = byAgency.map(({agency: key, agencyName, ...counts}) => ({
    ...counts,
    key,
    name: agencyName,
    to: `agency=${key}`,
  }))
  return (
    <>
      <dl className="figures">
        <Figure title="未办结" count={all.open} to={`/requests?open=yes${here}`} />
        <Figure title={`本周到期（至 ${weekEnds}）`} count={all.dueThisWeek} to={week} />
        <Figure
          title="逾期"
          count={all.overdue}
          to={`/requests?overdue=yes&sort=dueOn${here}`}
          isPressing={all.overdue > 0}
        />
      </dl>
      <LateRequests agency={agency} withAgency={isOverseen} />
      <section>
        <h2>本周到期的（{all.dueThisWeek}）</h2>
        <RequestRows rows={dueThisWeek} empty="本周没有到期的申请。" withAgency={isOverseen} />
        {all.dueThisWeek > dueThisWeek.length && <Link to={week}>查看全部</Link>}
      </section>
      <div className="questions">
        <CountsTable title="按环节" head="环节" rows={steps} />
        <CountsTable title="按登记人" head="登记人" rows={officers} />
      </div>
      {isOverseen && <CountsTable title="按机关" head="机关" rows={organs} />}
    </>
  )
}

function Figure({
  title,
  count,
  to,
  isPressing = false,
}: {
  title: string
  count: number
  to: string
  isPressing?: boolean
}) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Link to={to} className={isPressing ? 'pressing' : ''}>
          {count.toLocaleString('zh-CN')}
        </Link>{' '}
        件
      </dd>
    </div>
  )
}
