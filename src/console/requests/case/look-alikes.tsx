import {useQuery} from '@tanstack/react-query'
import {Link} from 'wouter'
import {routes} from '../../../contract/routes.ts'
import {call} from '../../call.ts'
import type {Case} from '../request-query.ts'

/** Requests that resemble this one, each with the reason; whether it is the same is for the officer to say. */
export function LookAlikes({request: {id}}: {request: Case}) {
  const found = useQuery({
    queryKey: ['look-alikes', id],
    queryFn: () => call(routes.requestLookAlikes, {params: {request: id}}),
  })
  if (!found.data || found.data.length === 0) return null
  return (
    <section>
      <h2>相像的申请</h2>
      <ul className="rows">
        {found.data.map(({id, number, title, arrivedOn, why, article}) => (
          <li key={id}>
            <div>
              <Link to={`/requests/${id}`}>{number ?? title}</Link>
              <span className="quiet">，{arrivedOn} 到达</span>
              <br />
              {why}
              <span className="quiet">（{article}）</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
