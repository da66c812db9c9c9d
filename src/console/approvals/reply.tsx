import {useQuery} from '@tanstack/react-query'
import {Link} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {eventFacts} from '../requests/case/event-facts.ts'
import {useCase} from '../requests/request-query.ts'

/** The reply that is being approved, as it was drafted, and the way to its case. */
export function Reply({draft}: {draft: string}) {
  const found = useQuery({
    queryKey: ['request of event', draft],
    queryFn: () => call(routes.requestOfEvent, {params: {event: draft}}),
  })
  return found.data ? <Draft draft={draft} request={found.data.request} /> : null
}

function Draft({draft, request: id}: {draft: string; request: string}) {
  const {data: request} = useCase(id)
  const entry = request?.history.find(({event}) => event.id === draft)
  if (!request || !entry) return null
  const {due} = request
  return (
    <section className="draft">
      <h2>答复稿</h2>
      <ol>
        {request.items.map(({id, content}) => (
          <li key={id}>{content}</li>
        ))}
      </ol>
      <dl className="facts">
        {eventFacts(entry.event, request, new Map()).map(([title, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several items of a reply may say the same
          <div key={at}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {due && `答复期限 ${due.day}。`}
        <Link to={`/requests/${id}`}>查看这件申请</Link>
      </p>
    </section>
  )
}
