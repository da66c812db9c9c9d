import type {ReactNode} from 'react'
import {Link} from 'wouter'
import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'
import {remainingInWords} from '../../requests/clock/words.ts'
import {statuses} from '../../requests/state/standing.ts'
import {useMe} from '../me.ts'

export type DueRow = Answer<Routes['requestHome']>['overdue'][number] & {isReturned?: boolean}

/** Requests one below another, each with the days left and the way to their reason. */
export function RequestRows<Row extends DueRow>({
  rows,
  empty,
  withAgency = false,
  more,
}: {
  rows: readonly Row[]
  empty: string
  withAgency?: boolean
  /** What else is said of one. */
  more?(row: Row): ReactNode
}) {
  const {absent} = useMe()
  if (rows.length === 0) return <p className="quiet">{empty}</p>
  return (
    <ul className="rows today">
      {rows.map(row => (
        <li key={row.id}>
          <div>
            <Link to={`/requests/${row.id}`}>{row.title}</Link>
            <br />
            <span className="quiet">
              {[
                withAgency && row.agencyName,
                row.number,
                row.isReturned ? '答复稿被退回，请修改后重新送审' : statuses[row.status].label,
              ]
                .filter(each => each)
                .join('，')}
            </span>
            {absent.some(({id}) => id === row.officer) && <strong>（代 {row.officerName}）</strong>}
          </div>
          <DueWords row={row} />
          {more?.(row)}
        </li>
      ))}
    </ul>
  )
}

/** The last day and what is left, leading to why it is that day. */
function DueWords({row: {id, dueOn, remaining}}: {row: DueRow}) {
  if (dueOn === null) return <span className="quiet">期限尚未起算</span>
  const isPressing = remaining !== null && remaining <= 1
  return (
    <Link className={isPressing ? 'due pressing' : 'due'} to={`/requests/${id}?open=clock`}>
      {dueOn}
      {remaining === null ? '，等待中，不计期限' : `，${remainingInWords(remaining)}`}
    </Link>
  )
}
