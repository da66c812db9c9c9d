import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {circumstancesOf} from '../settings/circumstances.ts'
import type {Circumstances} from '../settings/settings.ts'
import {columnsOf} from '../state/columns.ts'
import {heldForRecount, needsRecount, updateColumns} from '../store/requests.ts'

/**
 * Says anew in the rows of requests where they stand, of those that days or the calendar have moved
 * since: before lists are read, so that no list shows yesterday.
 */
export async function recount(db: Database, at: Date): Promise<void> {
  if (!(await needsRecount(db, dayOf(at)))) return
  while ((await db.transaction().execute(change => recountSome(change, at))) === atOnce);
}

const atOnce = 500

async function recountSome(change: Change, at: Date): Promise<number> {
  const today = dayOf(at)
  const found = await heldForRecount(change, today, atOnce)
  const known = new Map<string, Circumstances>()
  for (const {id, agency, events} of found) {
    const circumstances = known.get(agency) ?? (await circumstancesOf(change, agency, today))
    known.set(agency, circumstances)
    await updateColumns(change, id, columnsOf(events, circumstances))
  }
  return found.length
}
