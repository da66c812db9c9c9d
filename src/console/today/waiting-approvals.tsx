import {useQuery} from '@tanstack/react-query'
import {Link} from 'wouter'
import {shownMoment} from '../../contract/moment.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Wrong} from '../frame/wrong.tsx'

/** What waits for my approval, the longest waiting first. */
export function WaitingApprovals() {
  const answer = useQuery({
    queryKey: [routes.waitingApprovals.path, 'today'],
    queryFn: () => call(routes.waitingApprovals, {query: {size: 5, sort: 'waitingSince'}}),
  })
  if (answer.error) return <Wrong error={answer.error} />
  if (!answer.data) return null
  const {rows, total} = answer.data
  return (
    <section>
      <h2>等我审批的（{total}）</h2>
      {total === 0 && <p className="quiet">没有等您审批的。</p>}
      <ul className="rows today">
        {rows.map(({id, title, drafterName, waitingSince}) => (
          <li key={id}>
            <Link to={`/approvals/${id}`}>{title}</Link>
            <span className="quiet">
              {drafterName}起草，{shownMoment(waitingSince)} 送到
            </span>
          </li>
        ))}
      </ul>
      {total > 0 && <Link to="/approvals">逐件或成批办理</Link>}
    </section>
  )
}
