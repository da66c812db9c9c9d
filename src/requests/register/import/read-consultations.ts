import type {Day} from '../../../law/day.ts'
import type {EventOf} from '../../events/event.ts'
import type {Asked} from '../../state/facts.ts'
import {type Candidate, own, unrecorded} from './candidate.ts'
import type {Cells} from './cells.ts'
import type {Ground} from './ground.ts'
import {needs} from './read-handling.ts'
import {type OpinionWord, opinionWords, partyWords} from './words.ts'

/**
 * 征求意见, one a line through all its columns. What the other side received and answered may become
 * known late; it is entered under its own day.
 */
export function consultationsIn(cells: Cells, ground: Ground): Candidate[] {
  needs(cells, 'consultedOn', [
    'consulted',
    'consultedReceivedOn',
    'consultedUntil',
    'opinionOn',
    'opinion',
    'overruledOn',
  ])
  const columns = {
    to: cells.lines('consulted'),
    on: cells.days('consultedOn'),
    receivedOn: cells.days('consultedReceivedOn'),
    answerBy: cells.days('consultedUntil'),
    opinionOn: cells.days('opinionOn'),
    opinion: cells.lines('opinion'),
    overruledOn: cells.days('overruledOn'),
  }
  const count = Math.max(...Object.values(columns).map(({length}) => length))
  return Array.from({length: count}, (_, at) => {
    const on = columns.on[at]
    if (!on) {
      if (columns.on.length > 0 && columns.on.length < count)
        cells.tell(
          'consultedOn',
          `有${count}次征求意见，只有${columns.on.length}个日期；每次一行，空缺处写 /`,
        )
      return []
    }
    const asked = askedOf(cells, columns.to[at], on, columns.answerBy[at], ground)
    if (!asked) return []
    return [
      {column: 'consultedOn', event: asked} as const,
      ...answerTo(
        cells,
        asked,
        {
          receivedOn: columns.receivedOn[at],
          on: columns.opinionOn[at],
          opinion: columns.opinion[at],
          overruledOn: columns.overruledOn[at],
        },
        ground,
      ),
    ]
  }).flat()
}

/** 「第三方：某某公司」 */
function askedOf(
  cells: Cells,
  text: string | undefined,
  on: Day,
  answerBy: Day | undefined,
  {by}: Ground,
): Asked | undefined {
  const [party = '', ...name] = (text ?? '').split(/[:：]/)
  const kind =
    text === undefined ? 'third-party-asked' : cells.meaning('consulted', partyWords, party.trim())
  if (!kind) return undefined
  const letter = {...own(by), on, to: name.join('：').trim() || unrecorded, content: unrecorded}
  if (kind !== 'other-agency-asked') return {...letter, kind}
  return {...letter, kind, ...(answerBy && {answerBy})}
}

type Answer = {
  receivedOn: Day | undefined
  on: Day | undefined
  opinion: string | undefined
  overruledOn: Day | undefined
}

function answerTo(
  cells: Cells,
  asked: Asked,
  {receivedOn, on, opinion, overruledOn}: Answer,
  {by}: Ground,
): Candidate[] {
  const about = {...own(by), of: asked.id}
  const candidates: Candidate[] = []
  if (receivedOn)
    candidates.push({
      column: 'consultedReceivedOn',
      event: {...about, kind: 'delivered', on: receivedOn, proof: unrecorded},
    })
  const word = opinion === undefined ? undefined : cells.meaning('opinion', opinionWords, opinion)
  if (word && !on) cells.tell('opinionOn', '填了对方意见，没有填对方答复日期（逾期的填登记之日）')
  if (on && opinion === undefined) cells.tell('opinion', '填了对方答复日期，没有填对方意见')
  if (word && on) candidates.push({column: 'opinionOn', event: opinionOf(word, asked, on, by)})
  if (overruledOn)
    candidates.push({
      column: 'overruledOn',
      event: {
        ...own(by),
        of: asked.id,
        kind: 'third-party-overruled',
        on: overruledOn,
        content: unrecorded,
        reason: unrecorded,
      },
    })
  return candidates
}

function opinionOf(
  word: OpinionWord,
  asked: Asked,
  on: Day,
  by: string,
): EventOf<'opinion-received' | 'opinion-lapsed'> {
  const about = {...own(by), of: asked.id, on}
  if (word === 'lapsed') return {...about, kind: 'opinion-lapsed'}
  const isFair = {disagrees: undefined, 'disagrees-fairly': true, 'disagrees-unfairly': false}
  const fair = word === 'agrees' ? undefined : isFair[word]
  return {
    ...about,
    kind: 'opinion-received',
    opinion: word === 'agrees' ? 'agrees' : 'disagrees',
    ...(fair !== undefined && {isFair: fair}),
    text: unrecorded,
  }
}
