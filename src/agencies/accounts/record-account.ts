import type {Change} from '../../db/database.ts'
import {accountObject, type By, recordOf} from './act.ts'
import {recordingAgency} from './store/people.ts'

type Deed = Omit<Parameters<typeof recordOf>[3], 'object'>

/** Records what was done to a person's account or session, in the chain of the person's agency. */
export async function recordOfAccount(
  change: Change,
  by: By,
  person: string,
  deed: Deed,
): Promise<void> {
  const agency = await recordingAgency(change, person)
  await recordOf(change, by, agency, {...deed, object: accountObject(person)})
}
