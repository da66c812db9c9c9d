import type {By} from '../../agencies/accounts/act.ts'
import {personNames} from '../../agencies/accounts/store/names.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {applicantActs} from '../applicants/applicant-acts.ts'
import {passOn} from '../arrival/pass-on.ts'
import {endOvertaken, isBeingApproved, submitReply} from '../replies/approval.ts'
import {refusesReply} from '../replies/clean-reply.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {orderOfCase} from '../steps/step.ts'
import {stepOf} from '../steps/steps.ts'
import {heldRequest, holdApprovals, type Request} from '../store/requests.ts'
import {append} from './append.ts'
import type {AskedStep} from './asked-step.ts'
import {complete} from './complete.ts'
import {takeStep} from './take-step.ts'
import {wholeOrNothing} from './whole-or-nothing.ts'

/**
 * The one writer of a case. `seen` is how many events the person had before the eyes: of two who act
 * on the same sight one wins and the other is told who did what. What is passed on to an agency of this
 * installation arrives there, and a reply is looked through for numbers of others; for both the
 * installation's key opens who asks.
 */
export function change(
  db: Database,
  key: Key,
  id: string,
  {seen, step}: {seen: number; step: AskedStep},
  by: By,
): Promise<{events: number} | Refusal> {
  return wholeOrNothing(db, async transaction => {
    await holdApprovals(transaction, id)
    const request = await heldRequest(transaction, id)
    const {length} = request.events
    if (length !== seen) return refusesLate(transaction, request)
    if (step.kind === 'reply-drafted' && (await isBeingApproved(transaction, request)))
      return {refused: '答复稿正在审批，请先撤回送审，再另行拟稿', article: orderOfCase}
    const completed = await complete(transaction, request, step, by)
    if (isRefusal(completed)) return completed
    const circumstances = await circumstancesOf(transaction, request.agency, dayOf(by.at))
    const event = takeStep(request.events, completed, circumstances)
    if (isRefusal(event)) return event
    const leaks =
      event.kind === 'reply-drafted' && (await refusesReply(transaction, key, request, event.items))
    if (leaks) return leaks
    await append(transaction, request, event, circumstances, by)
    await endOvertaken(transaction, request, event, by)
    if (event.kind === 'forwarded') {
      const passed = await passOn(transaction, key, request, event, by)
      if (passed && isRefusal(passed)) return passed
    }
    const submitted = event.kind === 'reply-drafted' && (await submitReply(transaction, id, by))
    return submitted && isRefusal(submitted) ? submitted : {events: length + 1}
  })
}

async function refusesLate(change: Change, {events}: Request): Promise<Refusal> {
  const last = events.at(-1)
  const [person] = last ? await personNames(change, [last.by]) : []
  const who = person?.name ?? (last?.by === applicantActs ? '申请人' : '')
  const what = last && (last.kind === 'amended' ? '更正登记' : stepOf(last.kind).label)
  return {
    refused: `此件在您办理之前${who}已“${what ?? '办理'}”，请刷新后再看`,
    article: orderOfCase,
    isStale: true,
  }
}
