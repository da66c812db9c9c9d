import {type Candidate, own, unrecorded} from './candidate.ts'
import type {Cells} from './cells.ts'
import type {Ground} from './ground.ts'
import {isReply} from './outcome-words.ts'
import {deliveryOf, endingOf, replyIn} from './read-ending.ts'
import {needs} from './read-handling.ts'
import type {Items} from './read-items.ts'
import {deliveryWords, orderedByWords} from './words.ts'

/** 责令重新答复, an order a line, each with the reply to it, which is not counted. */
export function reanswersIn(cells: Cells, items: Items, ground: Ground): Candidate[] {
  needs(cells, 'reanswerOn', [
    'reanswerBy',
    'reanswerDocument',
    'reanswerUntil',
    'reanswerOutcome',
    'reanswerRepliedOn',
  ])
  needs(cells, 'reanswerOn', ['reanswerNumber', 'reanswerDeliveredOn'])
  needs(cells, 'reanswerOutcome', ['reanswerRepliedOn'])
  needs(cells, 'reanswerRepliedOn', ['reanswerOutcome'])
  needs(cells, 'reanswerDeliveredOn', ['reanswerDeliveryWay'])
  if (!cells.isFilled('reanswerBy') && cells.isFilled('reanswerOn'))
    cells.tell('reanswerBy', '没有填写')
  return cells.days('reanswerOn').flatMap((on, at) => {
    const words = cells.lines('reanswerBy')[at]
    const byWhom =
      words === undefined ? undefined : cells.meaning('reanswerBy', orderedByWords, words)
    const until = cells.days('reanswerUntil')[at]
    if (!on || !byWhom) return []
    const ordered: Candidate = {
      column: 'reanswerOn',
      event: {
        ...own(ground.by),
        kind: 'reanswer-ordered',
        on,
        byWhom,
        document: cells.lines('reanswerDocument')[at] ?? unrecorded,
        ...(until && {until}),
      },
    }
    return [ordered, ...replyTo(cells, at, items, ground)]
  })
}

function replyTo(cells: Cells, at: number, items: Items, ground: Ground): Candidate[] {
  const counted = endingOf(cells, 'reanswerOutcome', cells.lines('reanswerOutcome')[at])
  const on = cells.days('reanswerRepliedOn')[at]
  if (!counted || !on) return []
  if (!isReply(counted)) {
    cells.tell('reanswerOutcome', '责令重新答复的，应作出答复')
    return []
  }
  const kinds = items.map(() => counted)
  const number = cells.lines('reanswerNumber')[at]
  const reply = replyIn(items, {counted, kinds, on, number}, 'reanswerOutcome', ground)
  const sent = reply.at(-1)?.event
  const deliveredOn = cells.days('reanswerDeliveredOn')[at]
  const words = cells.lines('reanswerDeliveryWay')[at]
  const way =
    words === undefined ? undefined : cells.meaning('reanswerDeliveryWay', deliveryWords, words)
  if (!sent || !deliveredOn) return reply
  const event = deliveryOf(sent.id, deliveredOn, way, ground)
  return [...reply, {column: 'reanswerDeliveredOn', event}]
}
