import type {CaseEvent, EventOf} from '../../events/event.ts'
import type {Facts} from '../../state/facts.ts'
import {type Ending, endingWords} from '../import/outcome-words.ts'
import {deliveryWords, orderedByWords} from '../import/words.ts'
import {inLines, type Row, recorded} from './row.ts'

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

/** 责令重新答复, an order a line, with the reply that came before the next. */
export function reanswerCells({events, replies, deliveries}: Facts): Row {
  const orders = events.flatMap((event, at) => {
    if (event.kind !== 'reanswer-ordered') return []
    const following = events.slice(at + 1)
    const until = following.findIndex(({kind}) => kind === 'reanswer-ordered')
    const sent = following
      .slice(0, until === -1 ? undefined : until)
      .find(({kind}) => kind === 'replied')
    return [{ordered: event, reply: replies.find(each => each.sent.id === sent?.id)}]
  })
  const column = (cell: (order: (typeof orders)[number]) => string | undefined) =>
    inLines(orders.map(cell))
  return {
    reanswerOn: column(({ordered}) => ordered.on),
    reanswerBy: column(({ordered}) => orderedByWords.labels[ordered.byWhom]),
    reanswerDocument: column(({ordered}) => recorded(ordered.document)),
    reanswerUntil: column(({ordered}) => ordered.until),
    reanswerOutcome: column(({reply}) => reply && endingWords.labels[reply.draft.counted]),
    reanswerRepliedOn: column(({reply}) => reply?.sent.on),
    reanswerNumber: column(({reply}) => recorded(reply?.sent.number)),
    reanswerDeliveredOn: column(({reply}) => reply && deliveries[reply.sent.id]?.on),
    reanswerDeliveryWay: column(({reply}) => {
      const delivery = reply && deliveries[reply.sent.id]
      return delivery && wayOf(delivery)
    }),
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
