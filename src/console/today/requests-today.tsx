import {useQuery} from '@tanstack/react-query'
import type {ReactNode} from 'react'
import {Link} from 'wouter'
import {visible} from '../../agencies/permissions.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {actorOf, useMe} from '../me.ts'
import {AgenciesToday} from './agencies-today.tsx'
import {OwedWords} from './owed-words.tsx'
import {RequestRows} from './request-rows.tsx'
import './today.css'

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
          <RequestRows
            rows={mine.rows}
            empty="没有要您办的申请。"
            more={({id, owed}) => owed && <OwedWords request={id} owed={owed} />}
          />
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
