import type {Refusal} from '../../law/refusal.ts'
import type {EventKind, EventOf} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {isOpen} from '../state/facts.ts'
import type {Standing} from '../state/standing.ts'

/**
 * A step of a case: what it is called, when it may be taken at all, and what must be right in it. A step
 * is judged as of the day it happened, by what had happened before it.
 */
export type Step<K extends EventKind = EventKind> = {
  kind: K
  label: string
  /** Why it cannot be taken as the request stands. */
  closed(standing: Standing, circumstances: Circumstances): Refusal | undefined
  /** Why not as entered; asked only where the step is not closed. */
  refuses?(standing: Standing, event: EventOf<K>, circumstances: Circumstances): Refusal | undefined
}

export function no(refused: string, article: string): Refusal {
  return {refused, article}
}

/** Where the product keeps its own order rather than the law's. */
export const orderOfCase = '《条例》第四十五条及登记、审核、办理、答复、归档的顺序'

/** Nothing when the request is registered and still owed a reply. */
export function notOpen({facts}: Standing): Refusal | undefined {
  if (!facts.registered) return no('申请尚未登记，请先登记', orderOfCase)
  return isOpen(facts) ? undefined : no('申请已经办结', orderOfCase)
}

/** Nothing when the agency is at work: open, and nothing is waited for from the applicant. */
export function notAtWork(standing: Standing): Refusal | undefined {
  const {status} = standing
  if (status === 'awaiting-correction')
    return no('正在等待申请人补正，期间不能办理', '《条例》第三十条')
  if (status === 'awaiting-payment')
    return no('正在等待申请人缴费，期间不能办理', '国办函〔2020〕109号')
  return notOpen(standing)
}

/** The first of several rules that says no. */
export function first(...refusals: (Refusal | undefined | false)[]): Refusal | undefined {
  return refusals.find(each => each !== undefined && each !== false) || undefined
}
