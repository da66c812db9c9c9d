import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {dayInWords} from '../clock/words.ts'
import type {Amendment, CaseEvent, EventKind, RequestEvent} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import {heeded} from '../state/history.ts'
import {standingOf} from '../state/standing.ts'
import {no, orderOfCase} from '../steps/step.ts'
import {stepOf} from '../steps/steps.ts'

/**
 * The event to append to a history, or why not. Each is judged as of its own day: an extension told in
 * time and entered a day late is in time.
 */
export function takeStep(
  history: readonly RequestEvent[],
  event: RequestEvent,
  circumstances: Circumstances,
): RequestEvent | Refusal {
  if (event.on > circumstances.today) return no('不能登记尚未发生的事', orderOfCase)
  if (history.some(({id}) => id === event.id)) return no('这一步已经登记过', orderOfCase)
  const refused =
    event.kind === 'amended'
      ? refusesAmendment(history, event, circumstances)
      : refusesStep(history, event, circumstances)
  return refused ?? event
}

function refusesStep(
  history: readonly RequestEvent[],
  event: CaseEvent,
  circumstances: Circumstances,
): Refusal | undefined {
  const last = lastStep(history)
  if (last && event.on < last.on && !reportedLate.includes(event.kind))
    return no(`不能早于上一步（${stepOf(last.kind).label}，${dayInWords(last.on)}）`, orderOfCase)
  const asOf = {...circumstances, today: event.on}
  const standing = standingOf(history, asOf)
  const step = stepOf(event.kind)
  return step.closed(standing, asOf) ?? step.refuses?.(standing, event, asOf)
}

/** The step before which no other may be entered. */
export function lastStep(history: readonly RequestEvent[]): CaseEvent | undefined {
  return heeded(history).findLast(({kind}) => !reportedLate.includes(kind))
}

/** What others did may become known after a later step; their own rules hold them to their letter's day. */
const reportedLate: readonly EventKind[] = ['delivered', 'returned', 'opinion-received']

/**
 * A correcting event holds where every step after it would still have been lawful. A step that would not
 * have been so before either (an imported history, holidays announced later) does not stand in the way.
 */
function refusesAmendment(
  history: readonly RequestEvent[],
  amendment: Amendment,
  circumstances: Circumstances,
): Refusal | undefined {
  const wrong = heeded(history).find(({id}) => id === amendment.of)
  if (!wrong) return no('找不到要更正的登记', orderOfCase)
  if (wrong.kind === 'arrived' && !amendment.instead)
    return no('申请的录入不能删除；不是政府信息公开申请的，请作其他处理', orderOfCase)
  if (amendment.instead && amendment.instead.kind !== wrong.kind)
    return no('更正不能改变事项的种类，请删除后另行登记', orderOfCase)
  if (amendment.instead && amendment.instead.on > circumstances.today)
    return no('不能登记尚未发生的事', orderOfCase)
  const unlawful = refusedSteps(heeded(history), circumstances)
  for (const [id, refusal] of refusedSteps(heeded([...history, amendment]), circumstances))
    if (!unlawful.has(id))
      return no(`更正后，其后的登记不再成立：${refusal.refused}`, refusal.article)
  return undefined
}

/** The steps of a history that would be refused in their place, by id. */
function refusedSteps(
  events: readonly CaseEvent[],
  circumstances: Circumstances,
): Map<string, Refusal> {
  const refused = new Map<string, Refusal>()
  events.forEach((event, at) => {
    const result = takeStep(events.slice(0, at), event, circumstances)
    if (isRefusal(result)) refused.set(event.id, result)
  })
  return refused
}
