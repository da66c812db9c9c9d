import {useQuery} from '@tanstack/react-query'
import {Pagination} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {standingStill, statuses} from '../../requests/state/standing.ts'
import {call} from '../call.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {RequestRows} from '../today/request-rows.tsx'

type Stays = Answer<Routes['lateRequests']>['rows'][number]['stays']

/** The overdue requests, the longest overdue first, each saying where its days went. */
export function LateRequests({
  agency,
  withAgency,
}: {
  agency: string | undefined
  withAgency: boolean
}) {
  const [page, setPage] = useState(1)
  const answer = useQuery({
    queryKey: [routes.lateRequests.path, agency, page],
    queryFn: () => call(routes.lateRequests, {query: {agency, page, size}}),
  })
  if (answer.error) return <Wrong error={answer.error} />
  if (!answer.data) return <Waiting />
  const {rows, total} = answer.data
  return (
    <section>
      <h2>逾期的（{total}）</h2>
      <RequestRows
        rows={rows}
        empty="没有逾期的申请。"
        withAgency={withAgency}
        more={({stays}) => <WhereDaysWent stays={stays} />}
      />
      <Pagination
        size="small"
        align="end"
        simple
        hideOnSinglePage
        current={page}
        pageSize={size}
        total={total}
        onChange={setPage}
      />
    </section>
  )
}

const size = 10

/** 「收到后：待登记 2 个工作日、办理中 21、征求意见中 15（不计期限）」, the longest standing out. */
function WhereDaysWent({stays}: {stays: Stays}) {
  const longest = Math.max(...stays.map(({workingDays}) => workingDays))
  return (
    <p className="stays">
      <span className="quiet">收到以来的工作日：</span>
      {stays.map(({status, workingDays}, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a status may come twice
        <span key={at} className={workingDays === longest ? 'stay longest' : 'stay'}>
          {statuses[status].label} {workingDays} 天
          {standingStill.includes(status) && '（不计期限）'}
        </span>
      ))}
    </p>
  )
}
