import type {Calendar} from '../../law/calendar.ts'
import type {Dated} from '../../law/dated.ts'
import type {Day} from '../../law/day.ts'
import {deadline, jointMakerAnswersWithin, thirdPartyAnswersWithin} from '../../law/deadline.ts'
import {addWorkingDays, type Counted} from '../../law/working-days.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {Asked, Consultation, Facts} from '../state/facts.ts'

/** Where a consultation stands: until when an answer is waited for, and whether it came. */
export type ConsultationStanding = Consultation & {
  standing: 'undelivered' | 'waiting' | 'answered' | 'silent'
  receivedOn?: Day
  /** The last day for an answer; nothing while the letter's receipt is not known or no law set one. */
  answerBy?: Counted
}

/**
 * > 第三方应当自收到征求意见书之日起15个工作日内提出意见。第三方逾期未提出意见的，由行政机关依照本条例的规定决定
 * > 是否公开。 ——《条例》第三十二条
 * > 被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。 ——第三十四条
 */
export function consultationsOf(
  facts: Facts,
  {calendar, settings, today}: Circumstances,
): ConsultationStanding[] {
  return facts.consultations.map(consultation => {
    const delivery = facts.deliveries[consultation.asked.id]
    const receivedOn = delivery?.kind === 'delivered' ? delivery.on : undefined
    if (receivedOn === undefined)
      return {...consultation, standing: consultation.opinion ? 'answered' : 'undelivered'}
    const answerBy = lastDay(
      calendar,
      consultation.asked,
      receivedOn,
      settings.otherAgencyAnswersWithin,
    )
    const standing = consultation.opinion
      ? 'answered'
      : answerBy && answerBy.day < today
        ? 'silent'
        : 'waiting'
    return {...consultation, standing, receivedOn, ...(answerBy && {answerBy})}
  })
}

/** Whom a letter asks, as people say it. */
export const partyLabels: Record<Asked['kind'], string> = {
  'third-party-asked': '第三方',
  'joint-maker-asked': '共同制作机关',
  'other-agency-asked': '其他机关',
}

/** What follows when nobody answers in time. */
export const silenceMeans: Record<Asked['kind'], string> = {
  'third-party-asked': '由本机关依照《条例》的规定决定是否公开',
  'joint-maker-asked': '视为同意公开',
  'other-agency-asked': '由本机关决定是否公开',
}

function lastDay(
  calendar: Calendar,
  asked: Asked,
  receivedOn: Day,
  otherAgencyWithin: number,
): Counted | undefined {
  if (asked.kind === 'other-agency-asked')
    return asked.answerBy
      ? {day: asked.answerBy, provisional: false, earliest: asked.answerBy}
      : addWorkingDays(calendar, receivedOn, otherAgencyWithin)
  return within(
    calendar,
    asked.kind === 'third-party-asked' ? thirdPartyAnswersWithin : jointMakerAnswersWithin,
    receivedOn,
  )
}

/** The Regulations of 2007 set no term for third parties: nothing before there was one. */
function within(calendar: Calendar, value: Dated<number>, from: Day): Counted | undefined {
  return value[0] && value[0].from <= from ? deadline(calendar, value, from) : undefined
}
