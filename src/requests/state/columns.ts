import {addDays} from '../../law/day.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {Columns} from '../store/tables.ts'
import {isOpen} from './facts.ts'
import {type Standing, standingOf} from './standing.ts'

/** What lists say of a request, made from its events as things stand today. */
export function columnsOf(history: readonly RequestEvent[], circumstances: Circumstances): Columns {
  const standing = standingOf(history, circumstances)
  const {facts, status, receivedOn, due} = standing
  const {arrived, registered, assignments, conclusion} = facts
  if (!arrived) throw new Error('a request without its arrival')
  const lead = assignments.findLast(({role}) => role === 'lead')
  return {
    events: history.length,
    title: titleOf(arrived.items),
    applicant_kind: arrived.applicantKind,
    channel: arrived.channel,
    status,
    is_open: isOpen(facts),
    arrived_on: arrived.on,
    received_on: receivedOn ?? null,
    number: registered?.number ?? null,
    due_on: due?.day ?? null,
    officer: registered?.by ?? null,
    department: lead?.department ?? null,
    inner_due: lead?.innerDue ?? null,
    concluded_on: conclusion?.on ?? null,
    outcome: conclusion?.outcome ?? null,
    recount_from: moves(standing) ? addDays(circumstances.today, 1) : null,
  }
}

/** What is asked for in one line: the first item, and that there are others. */
function titleOf(items: readonly {content: string}[]): string {
  const [first] = items
  const line = (first?.content ?? '').replace(/\s+/g, ' ')
  const short = [...line].length > 60 ? `${[...line].slice(0, 60).join('')}…` : line
  return items.length > 1 ? `${short}（等${items.length}项）` : short
}

/** Whether status or last day may change by the passing of days alone: somebody's term may end. */
function moves({consultations}: Standing): boolean {
  return consultations.some(({standing}) => standing === 'waiting' || standing === 'undelivered')
}
