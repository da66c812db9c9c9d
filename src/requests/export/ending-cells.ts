import type {CaseEvent, EventOf} from '../events/event.ts'
import type {Facts} from '../facts.ts'
import {type Ending, endingWords} from '../import/outcome-words.ts'
import {deliveryWords, orderedByWords} from '../import/words.ts'
import {type Row, recorded} from './row.ts'

/** How it ended: the first reply, or the end without one. */
export function endingCells(facts: Facts): Row {
  const {conclusion, replies, archived, events} = facts
  const end = events.find(({id}) => id === conclusion?.by)
  if (!conclusion || !end) return {}
  const reply = replies.find(({sent}) => sent.id === end.id)
  const kinds = reply?.draft.items.map(({kind}) => kind) ?? []
  return {
    outcome: endingWords.labels[endingOf(conclusion.outcome, end)],
    itemOutcomes: kinds.every(kind => kind === conclusion.outcome)
      ? undefined
      : kinds.map((kind, at) => `${at + 1}. ${endingWords.labels[kind]}`).join('\n'),
    repliedOn: conclusion.on,
    replyNumber: recorded(reply?.sent.number),
    ...deliveryCells(facts, end),
    archivedOn: archived?.on,
  }
}

/** 责令重新答复: the last, with the reply to it. */
export function reanswerCells({reanswer, replies, deliveries}: Facts): Row {
  if (!reanswer) return {}
  const {ordered, answered} = reanswer
  const second = answered ? replies.at(-1) : undefined
  const delivery = second && deliveries[second.sent.id]
  return {
    reanswerOn: ordered.on,
    reanswerBy: orderedByWords.labels[ordered.byWhom],
    reanswerDocument: recorded(ordered.document),
    reanswerUntil: ordered.until,
    reanswerOutcome: second && endingWords.labels[second.draft.counted],
    reanswerRepliedOn: second?.sent.on,
    reanswerNumber: recorded(second?.sent.number),
    reanswerDeliveredOn: delivery?.kind === 'delivered' ? delivery.on : undefined,
  }
}

function endingOf(outcome: Ending, {kind}: CaseEvent): Ending {
  return kind === 'withdrawn' || kind === 'forwarded' ? kind : outcome
}

function deliveryCells({deliveries}: Facts, letter: CaseEvent): Row {
  const delivery = deliveries[letter.id]
  if (!delivery) return {}
  return {deliveredOn: delivery.on, deliveryWay: wayOf(delivery)}
}

function wayOf(delivery: EventOf<'delivered' | 'returned'>): string | undefined {
  if (delivery.kind === 'returned') return deliveryWords.labels.returned
  return delivery.way && deliveryWords.labels[delivery.way]
}
