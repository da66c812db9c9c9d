import type {Day} from '../../../law/day.ts'
import type {CaseEvent} from '../../events/event.ts'
import {countableAs} from '../../replies/counted-outcome.ts'
import {remedyFor} from '../../replies/remedy.ts'
import {type ReplyItem, type ReplyKind, replyKinds} from '../../replies/reply-kinds.ts'
import type {RequestSettings} from '../../settings/settings.ts'
import {type Candidate, own, unrecorded} from './candidate.ts'
import type {Cells} from './cells.ts'
import {type RegisterKey, registerColumns} from './columns.ts'
import type {Ground} from './ground.ts'
import {type Ending, endingWords, isReply, tooWide} from './outcome-words.ts'
import {needs} from './read-handling.ts'
import {type Items, withoutNumber} from './read-items.ts'
import {type DeliveryWord, deliveryWords, meaningOf, plain} from './words.ts'

/** How a row ended: by a reply of one counted kind, or without one; its delivery, and the archive. */
export function endingIn(cells: Cells, items: Items, ground: Ground): Candidate[] {
  needs(cells, 'outcome', ['repliedOn', 'itemOutcomes', 'replyNumber'])
  needs(cells, 'repliedOn', ['outcome', 'deliveredOn', 'archivedOn'])
  needs(cells, 'deliveredOn', ['deliveryWay'])
  const ending = endingOf(cells, 'outcome', cells.text('outcome'))
  const on = cells.day('repliedOn')
  const archivedOn = cells.day('archivedOn')
  const archive: Candidate[] = archivedOn
    ? [
        {
          column: 'archivedOn',
          event: {...own(ground.by), kind: 'archived', on: archivedOn, file: unrecorded},
        },
      ]
    : []
  if (!ending || !on) return archive
  const number = cells.text('replyNumber')
  if (!isReply(ending)) {
    const end = {column: 'outcome', event: endWithout(ending, on, number, ground.by)} as const
    return [end, ...deliveryIn(cells, end.event, ground), ...archive]
  }
  const kinds = kindsIn(cells, items, ending, ground.circumstances.settings)
  const reply = replyIn(items, {counted: ending, kinds, on, number}, 'outcome', ground)
  return [...reply, ...deliveryIn(cells, reply.at(-1)?.event, ground), ...archive]
}

/** One kind, and not the head of several rows of table 3. */
export function endingOf(
  cells: Cells,
  key: RegisterKey,
  text: string | undefined,
): Ending | undefined {
  if (text === undefined) return undefined
  const wide = tooWide[plain(text)]
  const several = text.split(/[、；;+/\n]/).filter(part => 'is' in meaningOf(endingWords, part))
  const isKnown = 'is' in meaningOf(endingWords, text)
  if (wide) cells.tell(key, wide)
  else if (!isKnown && several.length > 1)
    cells.tell(
      key,
      `一件申请只能有一种计入表三的答复类型；各项答复不同的，逐项填在“${registerColumns.itemOutcomes.title}”`,
    )
  else return cells.meaning(key, endingWords, text)
  return undefined
}

/** The kind of each item, where they differ; together they may only be counted as the form says. */
function kindsIn(
  cells: Cells,
  items: Items,
  counted: ReplyKind,
  {countedFirst}: RequestSettings,
): ReplyKind[] {
  const lines = cells.lines('itemOutcomes')
  if (lines.length === 0) return items.map(() => counted)
  if (lines.length !== items.length)
    cells.tell(
      'itemOutcomes',
      `申请内容有${items.length}项，这里有${lines.length}项，应依次每项一行`,
    )
  const kinds = lines.flatMap(line => {
    const ending = cells.meaning('itemOutcomes', endingWords, withoutNumber(line ?? ''))
    if (ending && isReply(ending)) return [ending]
    if (ending) cells.tell('itemOutcomes', `“${line}”不是一项答复`)
    return []
  })
  if (kinds.length !== items.length) return items.map(() => counted)
  const countable = countableAs(kinds, countedFirst)
  if (!countable.includes(counted)) {
    const labels = countable.map(kind => replyKinds[kind].label).join('”或者“')
    cells.tell('outcome', `这样的答复应计为“${labels}”（政府信息公开工作年度报告格式 表三）`)
  }
  return kinds
}

type Reply = {counted: ReplyKind; kinds: readonly ReplyKind[]; on: Day; number: string | undefined}

/** Drafted, approved and sent on one day: a register knows only the last. */
export function replyIn(
  items: Items,
  {counted, kinds, on, number}: Reply,
  column: RegisterKey,
  {by, circumstances: {settings}}: Ground,
): Candidate[] {
  const draft = {
    ...own(by),
    kind: 'reply-drafted',
    on,
    items: items.map(({id}, at) => answerTo(id, kinds[at] ?? counted)),
    counted,
    remedy: remedyFor(on, counted, settings, kinds).remedy,
  } as const
  return [
    {column, event: draft},
    {
      column,
      event: {...own(by), kind: 'reply-approved', on, draft: draft.id, approval: unrecorded},
    },
    {column, event: {...own(by), kind: 'replied', on, number: number ?? unrecorded}},
  ]
}

/** What its kind rests on, and that the register does not hold what it says. */
function answerTo(item: string, kind: ReplyKind): ReplyItem {
  const {articles, needs: fields} = replyKinds[kind]
  const texts = fields.map(field => [field, field === 'category' ? '其他' : unrecorded])
  return {item, kind, articles: [...articles], ...Object.fromEntries(texts)}
}

function endWithout(
  ending: Exclude<Ending, ReplyKind>,
  on: Day,
  number: string | undefined,
  by: string,
): CaseEvent {
  const about = {...own(by), on}
  const text = number ? `文号：${number}` : unrecorded
  switch (ending) {
    case 'abandonedNoCorrection':
      return {...about, kind: 'correction-lapsed', grounds: text}
    case 'abandonedNoPayment':
      return {...about, kind: 'fee-lapsed'}
    case 'withdrawn':
      return {...about, kind: 'withdrawn', proof: text}
    case 'forwarded':
      return {...about, kind: 'forwarded', agency: unrecorded, contact: unrecorded, reason: text}
    case 'otherHandled':
      return {...about, kind: 'ended-otherwise', reason: text}
  }
}

/** Delivered, or returned; only letters are. */
function deliveryIn(cells: Cells, letter: CaseEvent | undefined, ground: Ground): Candidate[] {
  const on = cells.day('deliveredOn')
  const way = cells.word('deliveryWay', deliveryWords)
  if (!on || !letter) return []
  if (!['replied', 'forwarded', 'ended-otherwise'].includes(letter.kind)) {
    cells.doubt('deliveredOn', '这种办结不登记送达，送达日期没有导入')
    return []
  }
  return [{column: 'deliveredOn', event: deliveryOf(letter.id, on, way, ground)}]
}

/** A letter that arrived, or came back. */
export function deliveryOf(
  letter: string,
  on: Day,
  way: DeliveryWord | undefined,
  {by}: Ground,
): CaseEvent {
  const about = {...own(by), of: letter, on}
  return way === 'returned'
    ? {...about, kind: 'returned', reason: unrecorded}
    : {...about, kind: 'delivered', proof: unrecorded, ...(way && {way})}
}
