import {agencyNames} from '../../../agencies/accounts/store/names.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Database} from '../../../db/database.ts'
import {dayOf} from '../../../law/day-of.ts'
import type {RequestPerson, WantedForm, WantedWay} from '../../../requests/applicants/applicant.ts'
import {hashOfQueryNumber, proofLength} from '../../../requests/applicants/query-number.ts'
import type {RequestEvent} from '../../../requests/events/event.ts'
import {applicantsInLetters} from '../../../requests/letters/applicants-in-letters.ts'
import {circumstancesOf} from '../../../requests/settings/circumstances.ts'
import type {Circumstances} from '../../../requests/settings/settings.ts'
import {type RequestState, requestState} from '../../../requests/state/request-state.ts'
import {fieldsOf, peopleOfRequest} from '../../../requests/store/applicants.ts'
import {type OriginalVersion, originalVersions} from '../../../requests/store/letter-originals.ts'
import {requestByQueryHash, requestOf, requestRow} from '../../../requests/store/requests.ts'

/** A request as its applicant sees it. */
export type FollowedCase = {
  id: string
  agency: string
  agencyName: string
  /** Every entry, its amendments not yet heeded. */
  events: RequestEvent[]
  /** When each was entered. */
  entered: Date[]
  /** As letters name them; nothing where the applicant is no longer known. */
  applicants: string | undefined
  /** To be sent back with a step. */
  seen: number
  state: RequestState
  circumstances: Circumstances
  /** The originals of its letters, the newest of each first. */
  originals: readonly OriginalVersion[]
  queryHash: Buffer
  wantedForm: WantedForm
  wantedWay: WantedWay
  applicant: Partial<RequestPerson>
  joint: readonly Partial<RequestPerson>[]
  agent: Partial<RequestPerson> | undefined
}

/**
 * The request of a 查询号, where the proof is the end of the applicant's or agent's paper number.
 * Nothing where either is wrong, without saying which.
 */
export async function proved(
  db: Database,
  key: Key,
  queryNumber: string,
  proof: string,
): Promise<string | undefined> {
  const id = await requestByQueryHash(db, hashOfQueryNumber(queryNumber))
  const given = proof.trim().toUpperCase()
  if (id === undefined || given === '') return undefined
  for (const each of await peopleOfRequest(db, key, id)) {
    const {identityNumber} = await fieldsOf(db, each)
    if (identityNumber?.slice(-proofLength) === given) return id
  }
  return undefined
}

export async function followedCase(
  db: Database,
  key: Key,
  id: string,
  at: Date,
): Promise<FollowedCase | undefined> {
  const request = await requestOf(db, id)
  const row = await requestRow(db, id)
  if (!request || !row) return undefined
  const circumstances = await circumstancesOf(db, request.agency, dayOf(at))
  const [agency] = await agencyNames(db, [request.agency])
  const people = await peopleOfRequest(db, key, id)
  const fields = await Promise.all(
    people.map(async each => ({role: each.role, ...(await fieldsOf(db, each))})),
  )
  const applicants = await applicantsInLetters(db, people)
  return {
    id,
    agency: request.agency,
    agencyName: agency?.name ?? '',
    events: request.events,
    entered: request.entered,
    applicants,
    seen: request.events.length,
    state: requestState(request.events, circumstances),
    circumstances,
    originals: await originalVersions(db, id),
    queryHash: row.query_hash,
    wantedForm: row.wanted_form,
    wantedWay: row.wanted_way,
    applicant: fields[0] ?? {},
    joint: fields.filter(({role}) => role === 'joint-applicant'),
    agent: fields.find(({role}) => role === 'agent'),
  }
}
