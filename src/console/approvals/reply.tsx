import {useQuery} from '@tanstack/react-query'
import {Link} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {eventFacts} from '../requests/case/event-facts.ts'
import {type Case, useCase} from '../requests/request-query.ts'
import {LetterSheet} from '../requests/steps/letter-sheet.tsx'
import '../requests/steps/preview.css'

/** The reply that is being approved, what was searched for it, its letter, and the way to its case. */
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
      <Facts entry={entry} request={request} />
      {request.history.map(
        searched =>
          searched.event.kind === 'searched' && (
            <section key={searched.number} aria-label="检索记录">
              <h3>检索记录</h3>
              <Facts entry={searched} request={request} />
            </section>
          ),
      )}
      <p>
        {due && `答复期限 ${due.day}。`}
        <Link to={`/requests/${id}`}>查看这件申请</Link>
      </p>
      <Letters request={id} draft={draft} />
    </section>
  )
}

function Facts({entry: {event}, request}: {entry: Case['history'][number]; request: Case}) {
  return (
    <dl className="facts">
      {eventFacts(event, request, new Map()).map(([title, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several items of a reply may say the same
        <div key={at}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The reply as it will leave; on a telephone it is opened when it is wanted. */
function Letters({request, draft}: {request: string; draft: string}) {
  const {data: letters = []} = useQuery({
    queryKey: ['letters', request, draft],
    queryFn: () => call(routes.requestLetters, {params: {request, event: draft}}),
  })
  return letters.map(({id, title, paper}) => (
    <details key={id} open={matchMedia('(min-width: 700px)').matches}>
      <summary>
        <h3>{title}的样子</h3>
      </summary>
      <p className="quiet">文号在发出时编排；申请人姓名在这里遮盖，制作的文书上写全名。</p>
      <LetterSheet paper={paper} />
    </details>
  ))
}
