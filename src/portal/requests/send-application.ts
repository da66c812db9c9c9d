import type {GivenFile} from '../../agencies/files/judge-file.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {applicantActs} from '../../requests/applicant-acts.ts'
import type {Arrival} from '../../requests/arrival.ts'
import {type Arrived, arriveIn} from '../../requests/arrive.ts'
import {attachIn} from '../../requests/attach.ts'
import {wholeOrNothing} from '../../requests/whole-or-nothing.ts'

/** Takes in an application of the public with its papers, whole or not at all. */
export function sendApplication(
  db: Database,
  key: Key,
  {agency, arrival, files}: {agency: string; arrival: Arrival; files: readonly GivenFile[]},
  {address, at, mostBytes}: {address: string; at: Date; mostBytes: number},
): Promise<Arrived | Refusal> {
  const by = {person: applicantActs, address, at}
  return wholeOrNothing(db, async change => {
    const arrived = await arriveIn(change, key, agency, {...arrival, on: dayOf(at)}, by)
    if (isRefusal(arrived)) return arrived
    for (const file of files) {
      const attached = await attachIn(
        change,
        key,
        {id: arrived.id, agency},
        {...file, isPersonal: true},
        {mostBytes, by, savedBy: null},
      )
      if (isRefusal(attached)) return attached
    }
    return arrived
  })
}
