import type {By} from '../../agencies/accounts/act.ts'
import {agencyCalled} from '../../agencies/organs/store/organs.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {clockEffect} from '../clock/effect.ts'
import type {RequestEvent} from '../events/event.ts'
import {notYetNumbered} from '../letters/letters-sent.ts'
import {maskedLetters} from '../letters/see-letters.ts'
import type {LetterOut} from '../letters/templates/made-letter.ts'
import {refusesReply} from '../replies/clean-reply.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {type RequestState, requestState} from '../state/request-state.ts'
import {standingOf} from '../state/standing.ts'
import {unfit} from '../steps/approve-reply.ts'
import {stepOf} from '../steps/steps.ts'
import {requestOf, requestRow} from '../store/requests.ts'
import type {AskedStep} from './asked-step.ts'
import {complete} from './complete.ts'
import {takeStep} from './take-step.ts'

/** What a step would do, were it taken as typed. */
export type StepPreview = {
  /** Why it could not be taken. */
  refused: Refusal | undefined
  /** Why a draft could be sent for approval and not be approved as it stands. */
  unfit: Refusal | undefined
  letters: LetterOut[]
  effect: string
  before: RequestState
  after: RequestState
}

/**
 * A step that is not taken yet: its letters, what it does to the last day, and why it would be refused,
 * by the functions that take it. The applicant is masked, for nobody gave a reason to read the name; the
 * number is left blank, for it is given with the step.
 */
export function previewStep(
  db: Database,
  key: Key,
  id: string,
  step: AskedStep,
  by: By,
): Promise<StepPreview | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const request = await requestOf(change, id)
    const row = await requestRow(change, id)
    if (!request || !row) return undefined
    const event = await complete(change, request, step, by, async () => notYetNumbered)
    if (isRefusal(event)) return event
    const {events, agency} = request
    const circumstances = await circumstancesOf(change, agency, dayOf(by.at))
    const taken = takeStep(events, event, circumstances)
    const leaks =
      event.kind === 'reply-drafted' && (await refusesReply(change, key, request, event.items))
    const history = [...events, event]
    const before = requestState(events, circumstances)
    const after = requestState(history, circumstances)
    const asOf = {...circumstances, today: event.on}
    const isClosed =
      event.kind === 'amended' || stepOf(event.kind).closed(standingOf(events, asOf), asOf)
    return {
      refused: isRefusal(taken) ? taken : leaks || undefined,
      unfit:
        event.kind === 'reply-drafted' && !isRefusal(taken)
          ? unfit(standingOf(history, asOf), event, asOf)
          : undefined,
      letters: isClosed
        ? []
        : await maskedLetters(change, row, history, event, circumstances, by.at),
      effect: clockEffect(before, after) + (await whereItGoes(change, event)),
      before,
      after,
    }
  })
}

/** Whether what is passed on arrives at its agency by itself. */
async function whereItGoes(change: Change, event: RequestEvent): Promise<string> {
  if (event.kind !== 'forwarded') return ''
  return (await agencyCalled(change, event.agency))
    ? `；申请同时转入${event.agency}，由其与申请人确认后登记，身份材料请另行移送`
    : `；${event.agency}不在本平台，请另行转送申请材料`
}
