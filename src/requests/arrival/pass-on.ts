import type {By} from '../../agencies/accounts/act.ts'
import {agencyCalled} from '../../agencies/organs/store/organs.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Change} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import type {RequestPerson} from '../applicants/applicant.ts'
import type {EventOf} from '../events/event.ts'
import {factsOf} from '../state/facts.ts'
import {fieldsOf, peopleOfRequest} from '../store/applicants.ts'
import {type Request, requestRow} from '../store/requests.ts'
import {type Arrived, arriveIn} from './arrive.ts'

/**
 * A request passed on to an agency of this installation arrives there, as a data message does: received
 * once that agency has confirmed it with the applicant, who is then given a 查询号 of it. Nothing where
 * the agency is not here or the applicant no longer known. The last call of its transaction.
 *
 * > 以双方确认之日为收到申请之日 ——《条例》第三十一条第（三）项
 */
export async function passOn(
  change: Change,
  key: Key,
  {id, agency, events}: Request,
  {agency: called, on}: Pick<EventOf<'forwarded'>, 'agency' | 'on'>,
  by: By,
): Promise<Arrived | Refusal | undefined> {
  const to = await agencyCalled(change, called)
  const row = await requestRow(change, id)
  const {applicant, jointApplicants, agent} = await peopleIn(change, key, id)
  if (!to || to === agency || !row || !applicant) return undefined
  const {items} = factsOf(events)
  const arrival = {
    channel: 'internet',
    on,
    applicantKind: row.applicant_kind,
    items: items.map(({content}) => content),
    wantedForm: row.wanted_form,
    wantedWay: row.wanted_way,
    applicant,
    jointApplicants,
    agent,
  } as const
  return arriveIn(change, key, to, arrival, by, {isNew: true})
}

async function peopleIn(change: Change, key: Key, id: string) {
  const people = await peopleOfRequest(change, key, id)
  const known = await Promise.all(
    people.map(async each => ({role: each.role, fields: await fieldsOf(change, each)})),
  )
  const of = (wanted: string) =>
    known.flatMap(({role, fields}) => (role === wanted && isKnown(fields) ? whole(fields) : []))
  return {
    applicant: of('applicant')[0],
    jointApplicants: of('joint-applicant'),
    agent: of('agent')[0] ?? null,
  }
}

type Known = Partial<RequestPerson> & Pick<RequestPerson, 'name'>

/** A register that was brought along may know little of somebody, one anonymised is not known at all. */
function isKnown(fields: Partial<RequestPerson>): fields is Known {
  return fields.name !== undefined
}

function whole(fields: Known): RequestPerson {
  return {...unknown, ...fields}
}

const unknown = {
  identityKind: 'other',
  identityNumber: '',
  contact: null,
  telephone: '',
  email: null,
  address: null,
} as const
