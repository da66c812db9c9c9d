import type {Calendar} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'
import type {ReplyKind} from '../replies/reply-kinds.ts'

/** What the law leaves open and an agency settles for itself. */
export type RequestSettings = {
  /**
   * From when a consultation's days are not counted: the day the other side received the letter, or the
   * day it was sent. Article 33 says only 「所需时间」.
   */
  pauseFrom: 'received' | 'sent'
  /** Whether the days count while an applicant gives reasons under Article 35, which does not say. */
  reasonsWaitCounts: boolean
  /** How long, in working days, other organs are waited for whose letter sets no day; the law sets none. */
  otherAgencyAnswersWithin: number
  /**
   * Kinds of reply besides 不予公开 whose applicants are told to go to reconsideration first; whether
   * 《行政复议法》第二十三条 covers them is not settled.
   */
  reconsiderationFirst: readonly ReplyKind[]
  /** Which of several refusals in one request is proposed as the counted one, first come first. */
  countedFirst: readonly ReplyKind[]
  /** Article 42 allows the processing fee and does not order it. */
  chargesFees: boolean
  /** The words between 机关代字 and year of each kind of number: 平政「公复」〔2026〕12号. */
  numberNames: Readonly<Record<NumberKind, string>>
  /** As remedy paragraphs name them; empty where the agency has not said which they are. */
  reconsiderationOrgan: string
  court: string
  reminders: Reminders
}

/** 登记号, and 文号 of replies. */
export type NumberKind = 'registration' | 'reply'

/**
 * When people are reminded of a last day: so many working days before it, 0 being the day itself, and
 * once it has passed on the first working day after it and every so many further.
 */
export type Reminders = {before: readonly number[]; everyWhenLate: number}

export const defaultSettings: RequestSettings = {
  pauseFrom: 'received',
  reasonsWaitCounts: true,
  otherAgencyAnswersWithin: 15,
  reconsiderationFirst: [
    'partial',
    'notExist',
    'notThisOrgan',
    'needsMaking',
    'stillUnclear',
    'petition',
    'duplicate',
    'publication',
    'excessive',
    'reconfirm',
  ],
  countedFirst: [
    'deniedStateSecret',
    'deniedLawForbids',
    'deniedSecurityStability',
    'deniedThirdParty',
    'deniedInternal',
    'deniedProcess',
    'deniedCaseFile',
    'specialInquiry',
    'notExist',
    'notThisOrgan',
    'needsMaking',
    'stillUnclear',
    'petition',
    'duplicate',
    'publication',
    'excessive',
    'reconfirm',
  ],
  chargesFees: true,
  numberNames: {registration: '依申请', reply: '公复'},
  reconsiderationOrgan: '',
  court: '',
  reminders: {before: [5, 3, 1, 0], everyWhenLate: 5},
}

/** What a request is judged by beside its history: which days are worked, what is settled, which day it is. */
export type Circumstances = {calendar: Calendar; settings: RequestSettings; today: Day}
