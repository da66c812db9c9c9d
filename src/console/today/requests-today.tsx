import {useQuery} from '@tanstack/react-query'
import type {ReactNode} from 'react'
import {Link} from 'wouter'
import {visible} from '../../agencies/permissions.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {remainingInWords} from '../../requests/clock/words.ts'
import {statuses} from '../../requests/standing.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {actorOf, useMe} from '../me.ts'
import {AgenciesToday} from './agencies-today.tsx'
import './today.css'

type Home = Answer<Routes['requestHome']>
type Row = Home['overdue'][number]

/** What is due for me and what is late, each with the days left and the way to their reason. */
export function RequestsToday({approvals}: {approvals: ReactNode}) {
  const oversees = visible(actorOf(useMe()), 'request.view').below.length > 0
  const home = useQuery({
    queryKey: ['request-home'],
    refetchInterval: 60_000,
    queryFn: () => call(routes.requestHome, {}),
  })
  if (home.error) return <Wrong error={home.error} />
  if (!home.data) return <Waiting />
  const {mine, overdue, agencies} = home.data
  return (
    <>
      <div className="questions">
        <section>
          <h2>我要办的（{mine.total}）</h2>
          <RequestRows rows={mine.rows} empty="没有要您办的申请。" />
          {mine.total > mine.rows.length && <Link to="/requests?open=yes">查看全部未办结的</Link>}
        </section>
        <div>
          {approvals}
          <section>
            <h2>逾期的（{agencies.reduce((sum, each) => sum + each.overdue, 0)}）</h2>
            <RequestRows rows={overdue} empty="没有逾期的申请。" withAgency={agencies.length > 1} />
          </section>
        </div>
      </div>
      {(oversees || agencies.length > 1) && <AgenciesToday agencies={agencies} />}
    </>
  )
}

function RequestRows({
  rows,
  empty,
  withAgency = false,
}: {
  rows: readonly Row[]
  empty: string
  withAgency?: boolean
}) {
  if (rows.length === 0) return <p className="quiet">{empty}</p>
  return (
    <ul className="rows today">
      {rows.map(row => (
        <li key={row.id}>
          <div>
            <Link to={`/requests/${row.id}`}>{row.title}</Link>
            <br />
            <span className="quiet">
              {[withAgency && row.agencyName, row.number, statuses[row.status].label]
                .filter(each => each)
                .join('，')}
            </span>
          </div>
          <DueWords row={row} />
        </li>
      ))}
    </ul>
  )
}

/** The last day and what is left, leading to why it is that day. */
function DueWords({row: {id, dueOn, remaining}}: {row: Row}) {
  if (dueOn === null) return <span className="quiet">期限尚未起算</span>
  const isPressing = remaining !== null && remaining <= 1
  return (
    <Link className={isPressing ? 'due pressing' : 'due'} to={`/requests/${id}?open=clock`}>
      {dueOn}
      {remaining === null ? '，等待中，不计期限' : `，${remainingInWords(remaining)}`}
    </Link>
  )
}
