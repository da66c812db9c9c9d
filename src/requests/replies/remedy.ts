import {type Dated, inForce} from '../../law/dated.ts'
import {type Day, day} from '../../law/day.ts'
import type {EventOf} from '../events/event.ts'
import type {RequestSettings} from '../settings/settings.ts'
import {gives, isRefusalKind, type ReplyKind} from './reply-kinds.ts'

/** Which remedy paragraph a letter has. */
export type Remedy = EventOf<'reply-drafted'>['remedy']

const checked = day('2026-11-22')

/**
 * > 有下列情形之一的，申请人应当先向行政复议机关申请行政复议 …… （四）申请政府信息公开，行政机关不予公开；
 * > 对前款规定的情形，行政机关在作出行政行为时应当告知公民、法人或者其他组织先向行政复议机关申请行政复议。
 * > ——《行政复议法》（2023）第二十三条
 */
const refusalsFirst: Dated<boolean> = [
  {from: day('2008-05-01'), value: false, article: '《行政诉讼法》第四十四条', checked},
  {
    from: day('2024-01-01'),
    value: true,
    article: '《行政复议法》第二十三条第一款第（四）项、第二款',
    checked,
  },
]

/** The months in which one may sue directly; 3 before 2015-05-01. */
const directActionWithinMonths: Dated<number> = [
  {from: day('1990-10-01'), value: 3, article: '《行政诉讼法》（1989）第三十九条', checked},
  {from: day('2015-05-01'), value: 6, article: '《行政诉讼法》第四十六条', checked},
]

/**
 * The remedy that a reply of this day must tell: reconsideration first where any of its items (`kinds`) is
 * 不予公开, and for the kinds on which the law is not settled as the agency has set. Something given in
 * full leaves both ways open.
 */
export function remedyFor(
  on: Day,
  counted: ReplyKind,
  settings: Pick<RequestSettings, 'reconsiderationFirst'>,
  kinds: readonly ReplyKind[] = [counted],
): {remedy: Remedy; article: string} {
  const {value: isInForce, article} = inForce(refusalsFirst, on)
  const isFirst =
    isInForce &&
    (kinds.some(isRefusalKind) ||
      ((!gives(counted) || counted === 'partial') &&
        settings.reconsiderationFirst.includes(counted)))
  return {
    remedy: isFirst ? 'reconsideration-first' : 'either-way',
    article: isFirst ? article : '《行政诉讼法》第四十四条',
  }
}

/** The remedy paragraph of a letter sent on this day; names of organ and court as they stand there. */
export function remedyParagraph(
  on: Day,
  remedy: Remedy,
  {reconsiderationOrgan, court}: {reconsiderationOrgan: string; court: string},
): string {
  const reconsideration = `自收到本答复之日起六十日内向${reconsiderationOrgan}申请行政复议`
  const {value: months} = inForce(directActionWithinMonths, on)
  return remedy === 'reconsideration-first'
    ? `如对本答复不服，应当先${reconsideration}；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向${court}提起行政诉讼。`
    : `如对本答复不服，可以${reconsideration}，或者自收到本答复之日起${months === 3 ? '三' : '六'}个月内向${court}提起行政诉讼。`
}
