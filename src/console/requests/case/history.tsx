import {shownMoment} from '../../../contract/moment.ts'
import type {RequestEvent} from '../../../requests/events/event.ts'
import {useAgency} from '../../agencies/agency-queries.ts'
import {type Case, useColleagues} from '../request-query.ts'
import {AmendEntry} from './amend-entry.tsx'
import {eventFacts} from './event-facts.ts'
import {Letters} from './letters.tsx'

type Entry = Case['history'][number]

/** What happened, the newest first; a wrong entry stays, struck out, with its amendment. */
export function History({request, mayAmend}: {request: Case; mayAmend: boolean}) {
  const {history} = request
  const amendments = new Map<string, Entry>()
  for (const entry of history)
    if (entry.event.kind === 'amended') amendments.set(entry.event.of, entry)
  const people = useColleagues(request.agency).data?.rows ?? []
  const departments = useAgency(request.agency).data?.departments ?? []
  const names = new Map([...people, ...departments].map(({id, name}) => [id, name]))
  return (
    <section aria-labelledby="history">
      <h2 id="history">办理经过</h2>
      <ol className="history">
        {history.toReversed().map(entry => {
          const amendment = amendments.get(entry.event.id)
          return (
            <li key={entry.number}>
              <div className={amendment ? 'struck' : ''}>
                <p className="what">
                  {amendment && <span className="mark">已更正 </span>}
                  <strong>{entry.label}</strong> <time>{entry.event.on}</time>
                </p>
                <Facts event={entry.event} request={request} names={names} />
              </div>
              {amendment && <Corrected amendment={amendment} request={request} names={names} />}
              <p className="quiet">
                {entry.byName}，{shownMoment(entry.at)} 登记
              </p>
              {mayAmend && !amendment && <Letters request={request} entry={entry} />}
              {mayAmend && !amendment && <AmendEntry request={request} event={entry.event} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type Shown = {request: Case; names: ReadonlyMap<string, string>}

function Corrected({amendment, ...shown}: Shown & {amendment: Entry}) {
  if (amendment.event.kind !== 'amended') return null
  const {instead, reason} = amendment.event
  return (
    <div className="correction">
      <p>
        {instead ? `更正为：${instead.on}` : '此项登记删除'}（{reason}）
      </p>
      {instead && <Facts event={instead} {...shown} />}
    </div>
  )
}

function Facts({event, request, names}: Shown & {event: RequestEvent}) {
  const facts = eventFacts(event, request, names)
  if (facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map(([title, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several items of a reply may say the same
        <div key={at}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
