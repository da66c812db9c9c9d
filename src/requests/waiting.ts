import type {Day} from '../law/day.ts'
import {partyLabels} from './clock/consultations.ts'
import {isOpen} from './facts.ts'
import {payBy} from './fee.ts'
import {channels} from './receipt.ts'
import type {Circumstances} from './settings.ts'
import type {Standing} from './standing.ts'

/** Somebody who is waited for: `until` the last day, `passed` once it is over. */
export type Waiting = {
  whom: string
  what: string
  article: string
  until?: Day
  passed: boolean
}

/** Everybody a request waits for on this day. */
export function waitingFor(standing: Standing, circumstances: Circumstances): Waiting[] {
  const {facts, status, consultations} = standing
  if (!isOpen(facts)) return []
  const {today} = circumstances
  const one = (whom: string, what: string, article: string, until: Day | undefined): Waiting => ({
    whom,
    what,
    article,
    ...(until && {until}),
    passed: until !== undefined && today > until,
  })
  if (status === 'arrived' && facts.arrived) {
    const {article, sameDay} = channels[facts.arrived.channel]
    return [one('申请人', '确认收到', article, sameDay ? facts.arrived.on : undefined)]
  }
  if (status === 'awaiting-correction')
    return [one('申请人', '补正', '《条例》第三十条', facts.correction?.asked.answerBy)]
  if (status === 'awaiting-payment')
    return [one('申请人', '缴费', '国办函〔2020〕109号', payBy(facts, circumstances)?.day)]
  const asked = consultations
    .filter(({opinion, lapsed}) => !opinion && !lapsed)
    .map(({asked, answerBy}) =>
      one(
        `${partyLabels[asked.kind]}（${asked.to}）`,
        '提出意见',
        asked.kind === 'joint-maker-asked'
          ? '《条例》第三十四条'
          : '《条例》第三十二条、第三十三条第三款',
        answerBy?.day,
      ),
    )
  const {reasons} = facts
  return reasons && !reasons.given
    ? [...asked, one('申请人', '说明理由', '《条例》第三十五条', reasons.asked.answerBy)]
    : asked
}
