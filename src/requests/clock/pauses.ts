import type {Day} from '../../law/day.ts'
import type {Circumstances} from '../settings/settings.ts'
import {endedOn, type Facts} from '../state/facts.ts'
import {type ConsultationStanding, consultationsOf, partyLabels} from './consultations.ts'

/** Days that are not counted: those after `after` up to and with `until`. */
export type Pause = {
  after: Day
  until: Day
  /** The end is not known yet: an answer may come sooner (or, without a term, later). */
  open: boolean
  why: string
  article: string
}

/**
 * > 行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。 ——《条例》第三十三条第三款
 *
 * The day of the letter's receipt (or sending, as the agency settled) is still counted, that of the
 * answer no longer; waiting ends with the term, however late an answer comes, and with the reply.
 */
export function pausesOf(facts: Facts, circumstances: Circumstances): Pause[] {
  const waits = consultationsOf(facts, circumstances).flatMap(
    each => consultationPause(each, circumstances) ?? [],
  )
  const reasons = reasonsPause(facts, circumstances)
  const end = endedOn(facts)
  return [...waits, ...(reasons ? [reasons] : [])].map(pause =>
    end && end < pause.until ? {...pause, until: later(end, pause.after), open: false} : pause,
  )
}

/** The pause that a day lies in, if any; one day in two pauses is left out once. */
export function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  return pauses.find(({after, until}) => after < day && day <= until)
}

/** The same pauses as if every open one ended today. */
export function endedToday(pauses: readonly Pause[], today: Day): Pause[] {
  return pauses.map(pause =>
    pause.open ? {...pause, until: later(pause.after, earlier(pause.until, today))} : pause,
  )
}

function consultationPause(
  {asked, receivedOn, answerBy, opinion, standing}: ConsultationStanding,
  {settings, today}: Circumstances,
): Pause | undefined {
  const after = settings.pauseFrom === 'sent' ? asked.on : receivedOn
  if (after === undefined) return undefined
  const open = standing === 'waiting' || standing === 'undelivered'
  const answered = opinion && (answerBy ? earlier(opinion.on, answerBy.day) : opinion.on)
  const until = answered ?? answerBy?.day ?? today
  return {
    after,
    until: later(until, after),
    open,
    why: `征求${partyLabels[asked.kind]}意见`,
    article: '《条例》第三十三条第三款',
  }
}

/** Article 35 does not say whether the time counts in which an applicant gives reasons. */
function reasonsPause({reasons}: Facts, {settings, today}: Circumstances): Pause | undefined {
  if (!reasons || settings.reasonsWaitCounts) return undefined
  const {asked, given} = reasons
  const until = given ? earlier(given.on, asked.answerBy) : asked.answerBy
  return {
    after: asked.on,
    until: later(until, asked.on),
    open: !given && today <= asked.answerBy,
    why: '等待申请人说明理由',
    article: '《条例》第三十五条及本机关设定',
  }
}

export const earlier = (a: Day, b: Day) => (a < b ? a : b)
export const later = (a: Day, b: Day) => (a < b ? b : a)
