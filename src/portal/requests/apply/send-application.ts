import type {GivenFile} from '../../../agencies/files/judge-file.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Database} from '../../../db/database.ts'
import {dayOf} from '../../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../../law/refusal.ts'
import {applicantActs} from '../../../requests/applicants/applicant-acts.ts'
import {paperNames} from '../../../requests/applicants/paper-names.ts'
import type {Arrival} from '../../../requests/arrival/arrival.ts'
import {type Arrived, arriveIn} from '../../../requests/arrival/arrive.ts'
import {wholeOrNothing} from '../../../requests/change/whole-or-nothing.ts'
import {attachIn} from '../../../requests/files/attach.ts'
import {jointField, jointPlacesIn, type PaperField, type Typed} from './application-fields.ts'

/** What is sent: the request, and its papers by the fields they were chosen in. */
export type Application = {
  agency: string
  arrival: Arrival
  typed: Typed
  files: Partial<Record<PaperField, GivenFile>>
}

/** Takes in an application of the public with its papers, whole or not at all. */
export function sendApplication(
  db: Database,
  key: Key,
  {agency, arrival, typed, files}: Application,
  {address, at, mostBytes}: {address: string; at: Date; mostBytes: number},
): Promise<Arrived | Refusal> {
  const by = {person: applicantActs, address, at}
  return wholeOrNothing(db, async change => {
    const arrived = await arriveIn(change, key, agency, {...arrival, on: dayOf(at)}, by)
    if (isRefusal(arrived)) return arrived
    for (const {field, what, place} of papersOf(typed)) {
      const file = files[field]
      if (!file) continue
      const attached = await attachIn(
        change,
        key,
        {id: arrived.id, agency},
        {...file, name: `${what}-${file.name}`, isPersonal: true, place},
        {mostBytes, by, savedBy: null},
      )
      if (isRefusal(attached)) return attached
    }
    return arrived
  })
}

/** What each paper is, and whose: people of a request are numbered in their order, the agent last. */
function papersOf(typed: Typed): {field: PaperField; what: string; place: number}[] {
  const joint = jointPlacesIn(typed)
  return [
    {field: 'proof', what: paperNames.identity(1), place: 1},
    ...joint.map((place, at) => ({
      field: jointField(place, 'Proof'),
      what: paperNames.identity(at + 2),
      place: at + 2,
    })),
    {field: 'mandate', what: paperNames.mandate, place: joint.length + 2},
  ]
}
