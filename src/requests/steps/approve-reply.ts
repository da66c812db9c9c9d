import type {Refusal} from '../../law/refusal.ts'
import type {EventOf} from '../events/event.ts'
import {remedyFor} from '../replies/remedy.ts'
import {replyKinds} from '../replies/reply-kinds.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {Facts} from '../state/facts.ts'
import type {Standing} from '../state/standing.ts'
import {unprepared} from './draft-reply.ts'
import {isAgainst} from './overrule-third-party.ts'
import {first, no, orderOfCase, type Step} from './step.ts'

/**
 * Approved by the agency's chain, which is recorded under `approval`.
 *
 * > 经检索没有所申请公开信息的，告知申请人该政府信息不存在 ——《条例》第三十六条第（四）项
 *
 * No reply that something does not exist without the record of the search; nothing given against a third
 * party, or while it is still asked; the remedy that law and kind demand.
 */
export const approveReply: Step<'reply-approved'> = {
  kind: 'reply-approved',
  label: '批准答复',
  closed: ({status}) => (status === 'drafted' ? undefined : no('没有待批准的答复', orderOfCase)),
  refuses(standing, event, circumstances) {
    const {draft} = standing.facts
    if (draft?.id !== event.draft) return no('所批准的不是现在的答复稿', orderOfCase)
    return unfit(standing, draft, circumstances)
  },
}

/**
 * Why a draft cannot be approved, or can no longer leave: asked again on the day it does, for a third
 * party may have agreed, or refused, since it was written.
 */
export function unfit(
  standing: Standing,
  draft: EventOf<'reply-drafted'>,
  circumstances: Circumstances,
): Refusal | undefined {
  return first(
    unsearched(standing.facts, draft),
    unprepared(draft, standing, circumstances),
    againstThirdParty(standing, draft),
    wrongRemedy(draft, circumstances),
  )
}

/** The remedy depends on the day: a letter approved in December may be wrong in January. */
function wrongRemedy(
  {items, counted, remedy: told}: EventOf<'reply-drafted'>,
  {today, settings}: Circumstances,
): Refusal | undefined {
  const kinds = items.map(({kind}) => kind)
  const {remedy, article} = remedyFor(today, counted, settings, kinds)
  if (remedy === told) return undefined
  return no(
    remedy === 'reconsideration-first'
      ? '救济途径有误：应告知申请人先申请行政复议'
      : '救济途径有误：应告知申请人可以申请行政复议，也可以直接提起行政诉讼',
    article,
  )
}

/** The last search for an item holds: something found since then exists. */
function unsearched(facts: Facts, draft: EventOf<'reply-drafted'>): Refusal | undefined {
  const searchedFor = (item: string) =>
    facts.searches.findLast(({items}) => items.includes(item))?.found === false
  return draft.items.some(({kind, item}) => kind === 'notExist' && !searchedFor(item))
    ? no(
        '以“信息不存在”答复，应有检索记录（地点、关键词、人员、日期、结果）',
        '《条例》第三十六条第（四）项',
      )
    : undefined
}

/**
 * Nothing is decided while a third party is still asked, and nothing given against its fair refusal; an
 * item withheld beside others that are given is the one it was asked about.
 */
function againstThirdParty(
  {consultations}: Standing,
  draft: EventOf<'reply-drafted'>,
): Refusal | undefined {
  const kinds = draft.items.map(({kind}) => kind)
  const isGiven = kinds.includes('granted')
  const isWithheld = kinds.includes('partial') || kinds.includes('deniedThirdParty')
  const asked = consultations.filter(each => each.asked.kind === 'third-party-asked')
  const isAwaited = asked.some(({standing}) => standing === 'waiting' || standing === 'undelivered')
  return first(
    isAwaited &&
      (isGiven || isWithheld) &&
      no('第三方提出意见的期限尚未届满，还不能决定', '《条例》第三十二条'),
    isGiven &&
      !isWithheld &&
      asked.some(isAgainst) &&
      no(
        `第三方不同意公开且有合理理由，不能${replyKinds.granted.label}；因公共利益公开的，应先书面告知第三方`,
        '《条例》第三十二条',
      ),
  )
}
