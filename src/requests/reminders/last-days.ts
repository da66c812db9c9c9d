import type {Day} from '../../law/day.ts'
import {channels} from '../arrival/receipt.ts'
import {partyLabels, silenceMeans} from '../clock/consultations.ts'
import {endedToday, type Pause} from '../clock/pauses.ts'
import {payBy} from '../fee.ts'
import type {Circumstances} from '../settings/settings.ts'
import {owedIn} from '../state/assignments.ts'
import {type Facts, isOpen} from '../state/facts.ts'
import type {Standing} from '../state/standing.ts'

/** A day by which something is to be done about an open request: by the office, a section, or somebody else. */
export type LastDay = {
  what: 'reply' | 'inner' | 'confirmation' | 'correction' | 'fee' | 'reasons' | 'opinion'
  /** What is to be done, without naming anybody outside the house: 「第三方提出意见」. */
  title: string
  /** The event that set it. */
  of: string
  day: Day
  /** The earliest it can turn out to be; reminders go by it. */
  earliest: Day
  isProvisional: boolean
  /** Days that are not counted; none but for the reply. */
  pauses: readonly Pause[]
  /** Whether the period stands still until somebody answers, so that the day is not certain. */
  isPaused: boolean
  /** What follows once it has passed. */
  next: string
  article: string
  /** Which section is to do it. */
  department?: string
}

/** Every last day that an open request has on this day. */
export function lastDaysOf(standing: Standing, circumstances: Circumstances): LastDay[] {
  if (!isOpen(standing.facts)) return []
  return [
    ...replyDay(standing, circumstances),
    ...innerDays(standing),
    ...opinionDays(standing),
    ...applicantDays(standing, circumstances),
  ]
}

const certain = {isProvisional: false, pauses: [], isPaused: false}

function replyDay({due}: Standing, {today}: Circumstances): LastDay[] {
  if (!due) return []
  const {day, earliest, provisional, period} = due
  return [
    {
      what: 'reply',
      title: '答复',
      of: period.extension?.id ?? period.start.event,
      day,
      earliest,
      isProvisional: provisional,
      pauses: endedToday(period.pauses, today),
      isPaused: period.pauses.some(({open}) => open),
      next: '请尽快答复',
      article: '《条例》第三十三条',
    },
  ]
}

function innerDays({facts}: Standing): LastDay[] {
  return owedIn(facts).map(({id, role, department, innerDue}) => ({
    ...certain,
    what: 'inner',
    title: role === 'lead' ? '承办科室办理' : '协办科室办理',
    of: id,
    day: innerDue,
    earliest: innerDue,
    next: '请尽快办理',
    article: '本机关内部期限',
    department,
  }))
}

function opinionDays({consultations}: Standing): LastDay[] {
  return consultations.flatMap(({asked, answerBy, opinion, lapsed}) =>
    answerBy && !opinion && !lapsed
      ? [
          {
            ...certain,
            what: 'opinion',
            title: `${partyLabels[asked.kind]}提出意见`,
            of: asked.id,
            day: answerBy.day,
            earliest: answerBy.earliest,
            isProvisional: answerBy.provisional,
            next: `${silenceMeans[asked.kind]}，请登记`,
            article: '《条例》第三十二条至第三十四条',
          },
        ]
      : [],
  )
}

function applicantDays({facts, status}: Standing, circumstances: Circumstances): LastDay[] {
  const {arrived, correction, fee, reasons} = facts
  const lapses = '可以不再处理该申请，请决定'
  if (status === 'arrived' && arrived && channels[arrived.channel].sameDay)
    return fixed('confirmation', '与申请人确认收到', arrived.id, arrived.on, {
      next: '请立即确认',
      article: channels[arrived.channel].article,
    })
  if (status === 'awaiting-correction' && correction)
    return fixed('correction', '申请人补正', correction.asked.id, correction.asked.answerBy, {
      next: lapses,
      article: '《条例》第三十条',
    })
  if (status === 'awaiting-payment' && fee) return feeDay(facts, fee.noticed.id, circumstances)
  return reasons && !reasons.given
    ? fixed('reasons', '申请人说明理由', reasons.asked.id, reasons.asked.answerBy, {
        next: '由本机关判断理由',
        article: '《条例》第三十五条',
      })
    : []
}

function feeDay(facts: Facts, of: string, circumstances: Circumstances): LastDay[] {
  const by = payBy(facts, circumstances)
  if (!by) return []
  const [day] = fixed('fee', '申请人缴费', of, by.day, {
    next: '可以不再处理该申请，请决定',
    article: '国办函〔2020〕109号',
  })
  return day ? [{...day, earliest: by.earliest, isProvisional: by.provisional}] : []
}

function fixed(
  what: LastDay['what'],
  title: string,
  of: string,
  day: Day,
  {next, article}: {next: string; article: string},
): LastDay[] {
  return [{...certain, what, title, of, day, earliest: day, next, article}]
}
