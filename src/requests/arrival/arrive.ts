import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {mergedInto} from '../../agencies/organs/store/organs.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import {masks} from '../../agencies/personal-data/mask.ts'
import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {applicantActs} from '../applicants/applicant-acts.ts'
import {followLink} from '../applicants/follow-link.ts'
import {hashOfQueryNumber, newQueryNumber} from '../applicants/query-number.ts'
import {requestObject} from '../change/append.ts'
import {takeStep} from '../change/take-step.ts'
import {wholeOrNothing} from '../change/whole-or-nothing.ts'
import type {CaseEvent} from '../events/event.ts'
import {tellOffice} from '../notices/tell-office.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import {columnsOf} from '../state/columns.ts'
import {orderOfCase} from '../steps/step.ts'
import {steps} from '../steps/steps.ts'
import {addPerson} from '../store/applicants.ts'
import {appendEvents, insertRequest} from '../store/requests.ts'
import type {Arrival} from './arrival.ts'

/** What the applicant is given: the 查询号, which nobody can find out again, and a link that does without it. */
export type Arrived = {id: string; queryNumber: string; link: string}

/** Takes in a new request. Called in the public's own name it is online and of today. */
export function arrive(
  db: Database,
  key: Key,
  agency: string,
  given: Arrival,
  by: By,
): Promise<Arrived | Refusal> {
  return wholeOrNothing(db, change => arriveIn(change, key, agency, given, by))
}

/**
 * The same within a transaction in which something else is done too; as its last call. `isNew`: nobody at
 * the desk knows of it.
 */
export async function arriveIn(
  change: Change,
  key: Key,
  agency: string,
  given: Arrival,
  by: By,
  {isNew = by.person === applicantActs} = {},
): Promise<Arrived | Refusal> {
  if (await mergedInto(change, agency))
    return {refused: '机关已并入其他机关，请在现有的机关录入申请', article: orderOfCase}
  const id = crypto.randomUUID()
  const circumstances = await circumstancesOf(change, agency, dayOf(by.at))
  const event = takeStep([], eventOf(given, by.person), circumstances)
  if (isRefusal(event)) return event
  const columns = columnsOf([event], circumstances)
  const queryNumber = newQueryNumber()
  const queryHash = hashOfQueryNumber(queryNumber)
  await insertRequest(
    change,
    {
      id,
      agency,
      applicant: masks.name(given.applicant.name),
      wanted_form: given.wantedForm,
      wanted_way: given.wantedWay,
      query_hash: queryHash,
    },
    columns,
  )
  await appendEvents(change, id, 0, [event], by.at)
  await addPeople(change, key, {agency, request: id, object: requestObject(id)}, given)
  if (isNew) await tellOffice(change, {id, agency}, event, columns, by.at)
  await recordOf(change, by, agency, {
    action: steps.arrived.label,
    object: requestObject(id),
    after: {status: columns.status, channel: given.channel, on: given.on},
  })
  return {id, queryNumber, link: followLink(key, {id, queryHash}, by.at)}
}

function eventOf({channel, on, applicantKind, items}: Arrival, by: string): CaseEvent {
  return {
    kind: 'arrived',
    id: crypto.randomUUID(),
    by,
    on,
    channel,
    applicantKind,
    items: items.map(content => ({id: crypto.randomUUID(), content})),
  }
}

async function addPeople(
  change: Change,
  key: Key,
  of: {agency: string; request: string; object: string},
  {applicant, jointApplicants, agent}: Arrival,
): Promise<void> {
  await addPerson(change, key, of, {role: 'applicant', place: 1}, applicant)
  for (const [at, each] of jointApplicants.entries())
    await addPerson(change, key, of, {role: 'joint-applicant', place: at + 2}, each)
  if (agent)
    await addPerson(change, key, of, {role: 'agent', place: jointApplicants.length + 2}, agent)
}
