import {addDays, type Day, day} from '../../src/law/day.ts'
import {nationalCalendar} from '../../src/law/national-calendar.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {takeStep} from '../../src/requests/change/take-step.ts'
import {applicantKind, channel} from '../../src/requests/events/arrival.ts'
import type {CaseEvent, EventKind, RequestEvent} from '../../src/requests/events/event.ts'
import {replyKind} from '../../src/requests/events/reply.ts'
import {feeOf} from '../../src/requests/fee.ts'
import {undelivered} from '../../src/requests/letters/letters-sent.ts'
import {countableAs} from '../../src/requests/replies/counted-outcome.ts'
import {remedyFor} from '../../src/requests/replies/remedy.ts'
import {type ReplyItem, type ReplyKind, replyKinds} from '../../src/requests/replies/reply-kinds.ts'
import {type Circumstances, defaultSettings} from '../../src/requests/settings/settings.ts'
import {type Facts, factsOf} from '../../src/requests/state/facts.ts'
import {eventKinds} from '../../src/requests/steps/steps.ts'

/** A source of chance that a seed repeats. */
export type Chance = {below: (n: number) => number; of: <T>(all: readonly T[]) => T}

export const calendar = nationalCalendar()

export const circumstances = (today: Day): Circumstances => ({
  calendar,
  settings: defaultSettings,
  today,
})

/** mulberry32: small, even enough, the same everywhere. */
export function chance(seed: number): Chance {
  let state = seed | 0
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
  return {
    below,
    of: all => {
      const one = all[below(all.length)]
      if (one === undefined) throw new RangeError('nothing to choose from')
      return one
    },
  }
}

/** A history of steps tried at random, of which those that the rules allow were taken. */
export function randomHistory(random: Chance, tries: number): RequestEvent[] {
  const history: RequestEvent[] = []
  let today = addDays(day('2018-11-01'), random.below(365 * 8))
  for (let at = 0; at < tries; at++) {
    const event = randomEvent(random, history, today, `e${at}`)
    const taken = takeStep(history, event, circumstances(today))
    if (!isRefusal(taken)) history.push(taken)
    today = addDays(today, random.of([0, 0, 0, 1, 1, 2, 5, 9, 16, 30, 90]))
    if (today > '2026-12-31') break
  }
  return history
}

/** An event of any kind, likely or not, right or wrong. */
export function randomEvent(
  random: Chance,
  history: readonly RequestEvent[],
  today: Day,
  id: string,
): RequestEvent {
  const facts = factsOf(history)
  const on = random.below(8) === 0 ? addDays(today, -random.below(20)) : today
  const base = {id, on, by: 'officer'}
  if (history.length > 1 && random.below(15) === 0) {
    const wrong = random.of<{id: string}>(facts.events.length ? facts.events : [{id: 'none'}])
    const instead = bodyOf(random, facts, random.of(eventKinds), on, base)
    const isSame = 'kind' in wrong && wrong.kind === instead.kind
    return {...base, kind: 'amended', of: wrong.id, reason: '录错', ...(isSame && {instead})}
  }
  return bodyOf(random, facts, likelyKind(random, facts), on, base)
}

/** Mostly what a case needs next, so that cases get far; sometimes anything. */
function likelyKind(random: Chance, facts: Facts): EventKind {
  if (!facts.arrived) return 'arrived'
  if (facts.starts.length === 0) return random.of(['receipt-confirmed', 'withdrawn', 'registered'])
  if (!facts.registered) return 'registered'
  if (facts.approved) return random.of(['replied', 'replied', random.of(eventKinds)])
  if (facts.draft) return random.of(['reply-approved', 'reply-approved', random.of(eventKinds)])
  return random.of(eventKinds)
}

function bodyOf(
  random: Chance,
  facts: Facts,
  kind: EventKind,
  on: Day,
  base: {id: string; on: Day; by: string},
): CaseEvent {
  const some = () => addDays(on, random.below(40))
  const items = Array.from({length: 1 + random.below(3)}, (_, at) => ({
    id: `${at}`,
    content: '某文件',
  }))
  const letter = () => random.of([...undelivered(facts), {id: 'none'}]).id
  const also = () =>
    random.below(3) ? {} : {also: [random.of([...undelivered(facts), {id: 'none'}]).id]}
  const asked = () => random.of([...facts.consultations.map(each => each.asked), {id: 'none'}]).id
  switch (kind) {
    case 'arrived':
      return {
        ...base,
        kind,
        channel: random.of(channel.options),
        applicantKind: random.of(applicantKind.options),
        items,
      }
    case 'receipt-confirmed':
      return {...base, kind, means: '电话'}
    case 'registered':
      return {...base, kind, number: '1'}
    case 'assigned':
      return {
        ...base,
        kind,
        department: random.of(['d', 'e']),
        role: random.of(['lead', 'assist']),
        innerDue: some(),
      }
    case 'handed-back':
      return {
        ...base,
        kind,
        of: random.of([...facts.assignments, {id: 'none'}]).id,
        opinion: '可以公开',
      }
    case 'forwarded':
      return {...base, kind, agency: '某局', contact: '0955-1', reason: '误投'}
    case 'correction-asked':
      return {...base, kind, matters: '名称', answerBy: some()}
    case 'correction-answered':
      return {...base, kind, items, ...(random.below(2) && {goodReason: '住院'})}
    case 'correction-lapsed':
      return {...base, kind, grounds: '无'}
    case 'extended':
      return {
        ...base,
        kind,
        workingDays: 1 + random.below(22),
        consent: {by: 'h', on},
        reason: '繁',
      }
    case 'reasons-asked':
      return {...base, kind, grounds: '多', answerBy: some()}
    case 'reasons-given':
      return {...base, kind, reasons: '研究'}
    case 'postponed':
      return {...base, kind, until: addDays(on, 20 + random.below(90)), grounds: '繁'}
    case 'third-party-asked':
    case 'joint-maker-asked':
    case 'other-agency-asked':
      return {...base, kind, to: '某', content: '某'}
    case 'opinion-received':
      return {
        ...base,
        kind,
        of: asked(),
        opinion: random.of(['agrees', 'disagrees'] as const),
        isFair: random.below(2) === 0,
        text: '某',
      }
    case 'opinion-lapsed':
      return {...base, kind, of: asked()}
    case 'third-party-overruled':
      return {...base, kind, of: asked(), content: '某', reason: '某'}
    case 'fee-noticed': {
      const charge = {method: 'by-pages', pages: 25 + random.below(100)} as const
      return {...base, kind, charge, amount: Math.max(1, feeOf(charge).amount), grounds: '多'}
    }
    case 'paid':
      return {...base, kind, amount: 10 * (1 + random.below(80)), receipt: '1'}
    case 'fee-lapsed':
      return {...base, kind}
    case 'searched':
      return {
        ...base,
        kind,
        items: facts.items.map(({id}) => id).concat(facts.items.length ? [] : ['0']),
        places: ['室'],
        words: ['某'],
        people: ['某'],
        found: random.below(3) === 0,
        result: '无',
      }
    case 'reply-drafted':
      return draft(random, facts, base)
    case 'reply-approved':
      return {...base, kind, draft: facts.draft?.id ?? 'none', approval: 'a'}
    case 'replied':
      return {...base, kind, number: '1'}
    case 'delivered':
      return {...base, kind, of: letter(), ...also(), way: 'post', proof: '单'}
    case 'returned':
      return {...base, kind, of: letter(), ...also(), reason: '无人'}
    case 'withdrawn':
      return {...base, kind, proof: '信'}
    case 'ended-otherwise':
      return {...base, kind, reason: '咨询'}
    case 'reanswer-ordered':
      return {
        ...base,
        kind,
        byWhom: 'court',
        document: '判决',
        ...(random.below(2) && {until: some()}),
      }
    case 'archived':
      return {...base, kind, file: '1'}
  }
}

function draft(random: Chance, facts: Facts, base: {id: string; on: Day; by: string}): CaseEvent {
  const kinds = facts.items.map(() => random.of(replyKind.options))
  const [counted = 'granted'] = countableAs(kinds, defaultSettings.countedFirst)
  const items = facts.items.map(({id}, at) => replyItem(id, kinds[at] ?? 'granted'))
  const {remedy} = remedyFor(base.on, counted, defaultSettings)
  return {...base, kind: 'reply-drafted', items, counted, remedy}
}

function replyItem(item: string, kind: ReplyKind): ReplyItem {
  const {articles, needs} = replyKinds[kind]
  const text = Object.fromEntries(needs.map(need => [need, '某']))
  const category = {deniedInternal: '人事管理', deniedProcess: '过程稿'} as const
  return {
    item,
    kind,
    articles: [...articles],
    ...text,
    ...(kind in category && {category: category[kind as keyof typeof category]}),
  }
}
