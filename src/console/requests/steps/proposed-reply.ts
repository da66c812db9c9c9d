import type {Day} from '../../../law/day.ts'
import {countableAs} from '../../../requests/replies/counted-outcome.ts'
import {type Remedy, remedyFor} from '../../../requests/replies/remedy.ts'
import {type ReplyItem, type ReplyKind, replyKinds} from '../../../requests/replies/reply-kinds.ts'
import type {Case} from '../request-query.ts'

/** What the form of a reply holds; the answers stand in the order of the items. */
export type TypedReply = {
  on: Day
  items?: Partial<ReplyItem>[]
  counted?: ReplyKind
  remedy?: Remedy | ''
}

/** As which the reply may be counted, what is proposed, and the remedy that the kind and the day call for. */
export function judgedReply(
  {on, items = [], counted}: TypedReply,
  settled: Case['settled'],
): {
  countable: ReplyKind[]
  counted: ReplyKind | undefined
  remedy: {remedy: Remedy; article: string} | undefined
} {
  const kinds = items.flatMap(({kind}) => (kind ? [kind] : []))
  const countable = kinds.length > 0 ? countableAs(kinds, settled.countedFirst) : []
  const chosen = counted && countable.includes(counted) ? counted : countable[0]
  return {
    countable,
    counted: chosen,
    remedy: chosen && remedyFor(on, chosen, settled, kinds),
  }
}

/** The draft as the route takes it: each answer with its item, its articles, and only what its kind says. */
export function proposedReply(
  typed: TypedReply,
  {items, settled}: Pick<Case, 'items' | 'settled'>,
) {
  const {counted, remedy} = judgedReply(typed, settled)
  return {
    items: items.map(({id}, at) => answerTo(id, typed.items?.[at] ?? {})),
    counted,
    remedy: typed.remedy || remedy?.remedy,
  }
}

function answerTo(item: string, {kind, ...texts}: Partial<ReplyItem>) {
  const wanted = kind ? fieldsOf(kind) : []
  const said = Object.entries(texts).filter(
    ([name, value]) => value && wanted.some(field => field === name),
  )
  return {item, kind, articles: kind ? replyKinds[kind].articles : [], ...Object.fromEntries(said)}
}

/** What an answer of a kind says: what it must, and what else helps the applicant. */
export function fieldsOf(kind: ReplyKind): (keyof ReplyItem)[] {
  const {needs} = replyKinds[kind]
  const helpful = also[kind] ?? ['reason']
  return [...needs, ...helpful.filter(field => !needs.includes(field))]
}

const also: Partial<Record<ReplyKind, (keyof ReplyItem)[]>> = {
  alreadyPublic: [],
  granted: [],
  partial: ['way'],
  notThisOrgan: ['agency'],
}
