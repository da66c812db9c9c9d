import type {Refusal} from '../../law/refusal.ts'
import type {EventOf} from '../events/event.ts'
import {countableAs} from '../replies/counted-outcome.ts'
import {faultsOf} from '../replies/reply-content.ts'
import {type ReplyKind, replyKinds} from '../replies/reply-kinds.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {Facts} from '../state/facts.ts'
import type {Standing} from '../state/standing.ts'
import {first, no, notAtWork, orderOfCase, type Step} from './step.ts'

/**
 * > 对政府信息公开申请，行政机关根据下列情况分别作出答复 ——《条例》第三十六条
 *
 * Every item is answered once, each answer says what its kind needs and cites its article, and one kind
 * is counted. A new draft takes the place of the one before, and of its approval.
 */
export const draftReply: Step<'reply-drafted'> = {
  kind: 'reply-drafted',
  label: '拟写答复',
  closed: notAtWork,
  refuses(standing, event, circumstances) {
    const kinds = event.items.map(({kind}) => kind)
    const countable = countableAs(kinds, circumstances.settings.countedFirst)
    return first(
      unanswered(standing.facts, event),
      ...(isUnderText2019(standing) ? event.items.flatMap(faultsOf) : []),
      unprepared(event, standing, circumstances),
      !countable.includes(event.counted) &&
        no(
          `这样的答复应计为“${countable.map(kind => replyKinds[kind].label).join('”或者“')}”`,
          '政府信息公开工作年度报告格式 表三',
        ),
    )
  },
}

/** Why the kinds of a draft do not rest on what has happened until now. */
export function unprepared(
  {items}: EventOf<'reply-drafted'>,
  standing: Standing,
  circumstances: Circumstances,
): Refusal | undefined {
  return first(...items.map(({kind}) => prerequisites[kind]?.(standing, circumstances)))
}

function unanswered(facts: Facts, {items}: EventOf<'reply-drafted'>): Refusal | undefined {
  const times = (id: string) => items.filter(each => each.item === id).length
  const missing = facts.items.find(({id}) => times(id) === 0)
  const twice = facts.items.find(({id}) => times(id) > 1)
  const unknown = items.find(({item}) => !facts.items.some(({id}) => id === item))
  return first(
    missing && no(`尚未答复“${missing.content}”`, '《条例》第三十六条'),
    twice && no(`“${twice.content}”只能有一种答复`, '《条例》第三十六条'),
    unknown && no(`申请中没有“${unknown.item}”这一项`, orderOfCase),
  )
}

/** The articles of the text of 2007 were others. */
function isUnderText2019({receivedOn}: Standing): boolean {
  return receivedOn !== undefined && receivedOn >= '2019-05-15'
}

/** What must have happened before a reply of a kind. */
const prerequisites: Partial<
  Record<ReplyKind, (standing: Standing, circumstances: Circumstances) => Refusal | undefined>
> = {
  stillUnclear: ({facts}) =>
    facts.correction?.answered
      ? undefined
      : no('没有告知补正并收到补正，不能以“补正后仍不明确”答复', '《条例》第三十条'),
  excessive({facts: {reasons, deliveries}}, {today}) {
    const isSilent =
      reasons && today > reasons.asked.answerBy && deliveries[reasons.asked.id]?.kind !== 'returned'
    return reasons?.given || isSilent
      ? undefined
      : no('应先要求申请人说明理由，再判断理由是否合理', '《条例》第三十五条')
  },
  deniedThirdParty({consultations}) {
    const asked = consultations.filter(each => each.asked.kind === 'third-party-asked')
    if (asked.length === 0)
      return no('没有书面征求第三方的意见，不能以保护第三方合法权益不予公开', '《条例》第三十二条')
    return asked.every(({opinion}) => opinion?.opinion === 'agrees')
      ? no('第三方同意公开，不能以保护第三方合法权益不予公开', '《条例》第十五条')
      : undefined
  },
}
