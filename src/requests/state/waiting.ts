import type {Day} from '../../law/day.ts'
import {channels} from '../arrival/receipt.ts'
import {type ConsultationStanding, partyLabels, silenceMeans} from '../clock/consultations.ts'
import {payBy} from '../fee.ts'
import type {Circumstances} from '../settings/settings.ts'
import {isOpen} from './facts.ts'
import type {Standing} from './standing.ts'

/** Somebody who is waited for: `until` the last day, `passed` once it is over, `next` what follows. */
export type Waiting = {
  whom: string
  what: string
  until?: Day
  passed: boolean
  next: string
  article: string
}

/** Everybody a request waits for on this day. */
export function waitingFor(standing: Standing, circumstances: Circumstances): Waiting[] {
  if (!isOpen(standing.facts)) return []
  const wanted = fromApplicant(standing, circumstances)
  const asked = standing.consultations.filter(({opinion, lapsed}) => !opinion && !lapsed)
  return [...asked.map(fromConsulted), ...(wanted ? [wanted] : [])].map(({until, ...each}) => ({
    ...each,
    ...(until && {until}),
    passed: until !== undefined && circumstances.today > until,
  }))
}

type Wanted = Omit<Waiting, 'passed' | 'until'> & {until: Day | undefined}

function fromApplicant(
  {facts, status}: Standing,
  circumstances: Circumstances,
): Wanted | undefined {
  const whom = '申请人'
  const {arrived, correction, fee, reasons} = facts
  if (status === 'arrived' && arrived) {
    const {article, sameDay} = channels[arrived.channel]
    const until = sameDay ? arrived.on : undefined
    return {whom, what: '确认收到', until, next: '请尽快与申请人确认', article}
  }
  const next = '可以不再处理该申请'
  if (status === 'awaiting-correction' && correction) {
    const until = correction.asked.answerBy
    return {whom, what: '补正', until, next, article: '《条例》第三十条'}
  }
  if (status === 'awaiting-payment' && fee) {
    const until = payBy(facts, circumstances)?.day
    return {whom, what: '缴费', until, next, article: '国办函〔2020〕109号'}
  }
  if (!reasons || reasons.given) return undefined
  const until = reasons.asked.answerBy
  return {whom, what: '说明理由', until, next: '由本机关判断理由', article: '《条例》第三十五条'}
}

function fromConsulted({asked, answerBy}: ConsultationStanding): Wanted {
  const {kind, to} = asked
  return {
    whom: `${partyLabels[kind]}（${to}）`,
    what: '提出意见',
    until: answerBy?.day,
    next: silenceMeans[kind],
    article: consulted[kind],
  }
}

const consulted = {
  'third-party-asked': '《条例》第三十二条',
  'joint-maker-asked': '《条例》第三十四条',
  'other-agency-asked': '《条例》第三十三条第三款',
}
