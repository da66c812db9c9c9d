import {inForce} from '../../law/dated.ts'
import type {Day} from '../../law/day.ts'
import {answerWithin} from '../../law/deadline.ts'
import {addWorkingDays, type Counted, onOrAfterWorkingDay} from '../../law/working-days.ts'
import type {Circumstances} from '../settings/settings.ts'
import {
  awaitsCorrection,
  awaitsPayment,
  dayOfReceipt,
  type Facts,
  isSinceStart,
  type Start,
} from '../state/facts.ts'
import {endedToday, type Pause, pauseOn, pausesOf} from './pauses.ts'

/** The period of reply that runs now: from where, how many working days, or to which day told. */
export type Period = {
  start: Start
  workingDays: number
  article: string
  extension: Facts['extension']
  /** A day that was told or ordered takes the place of counting. */
  until?: {day: Day; article: string}
  pauses: readonly Pause[]
}

/** The last day for the reply. `open`: a consultation is under way, and an answer would bring it forward. */
export type Due = Counted & {period: Period; open: boolean}

/**
 * The last day on which this request may be answered; nothing while it is not received, or while the
 * applicant is waited for (correction, fee) and the period does not run.
 *
 * > 行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复；需要延长答复期限的，应当经政府信息公开工作
 * > 机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。 ——《条例》第三十三条第二款
 */
export function dueOf(facts: Facts, circumstances: Circumstances): Due | undefined {
  const period = periodOf(facts, circumstances)
  if (!period) return undefined
  const {calendar, today} = circumstances
  if (period.until) return {...onOrAfterWorkingDay(calendar, period.until.day), period, open: false}
  const end = (pauses: readonly Pause[]) =>
    addWorkingDays(
      calendar,
      period.start.on,
      period.workingDays + (period.extension?.workingDays ?? 0),
      day => pauseOn(pauses, day) !== undefined,
    )
  const counted = end(period.pauses)
  const soonest = period.pauses.some(({open}) => open)
    ? end(endedToday(period.pauses, today))
    : counted
  return {
    day: counted.day,
    provisional: counted.provisional,
    earliest: soonest.earliest,
    period,
    open: soonest.day < counted.day,
  }
}

function periodOf(facts: Facts, circumstances: Circumstances): Period | undefined {
  const received = dayOfReceipt(facts)
  const start = facts.starts.at(-1)
  if (!received || !start || awaitsCorrection(facts) || awaitsPayment(facts)) return undefined
  const {value, article} = inForce(answerWithin, received)
  const {extension} = facts
  const told = toldDay(facts, start)
  return {
    start,
    workingDays: value,
    article,
    extension: extension && isSinceStart(facts, extension) ? extension : undefined,
    ...told,
    pauses: told.until ? [] : pausesOf(facts, circumstances),
  }
}

/**
 * > 行政机关认为申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知
 * > 申请人。 ——《条例》第三十五条
 */
function toldDay(facts: Facts, start: Start): Pick<Period, 'until'> {
  const {postponed, reanswer} = facts
  const ordered = start.by === 'reanswer' ? reanswer?.ordered : undefined
  if (ordered?.until)
    return {until: {day: ordered.until, article: `责令重新答复的决定（${ordered.document}）`}}
  if (postponed && isSinceStart(facts, postponed))
    return {until: {day: postponed.until, article: '《条例》第三十五条'}}
  return {}
}
