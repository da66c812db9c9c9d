import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {arrive} from '../../src/requests/arrival/arrive.ts'
import {change} from '../../src/requests/change/change.ts'
import {arrival, done} from '../requests/desk.ts'
import type {Office} from './office.ts'

/** A request that came on 2026-03-02, was registered and then forgotten. */
export async function lateRequest({db}: Office, person: string, agency: string): Promise<void> {
  const by = {person, address: '127.0.0.1', at: new Date('2026-03-02T01:00:00Z')}
  const key = newKey()
  const {id} = await done(arrive(db, key, agency, arrival, by))
  await done(change(db, key, id, {seen: 1, step: {kind: 'registered', on: arrival.on}}, by))
}
