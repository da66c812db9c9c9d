import {topAgency} from '../../agencies/accounts/store/people.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {sendEntry} from '../../mailbox/send-entry.ts'
import {listEntries} from '../../mailbox/store.ts'
import {given, idOf} from '../county/given.ts'
import {organsOf} from '../county/organs-of.ts'
import {enterOnce} from '../enter-once.ts'
import {momentOn, workingDayAgo} from '../requests/days.ts'
import {entries, type TrialEntry} from './entries.ts'

/**
 * What the public of the invented county sent besides requests, through the ordinary way of sending,
 * on working days counted back from today; what was begun and broken off is finished.
 */
export function enterEntries(db: Database, key: Key, at: Date): Promise<void> {
  return enterOnce(db, 'mailbox', async () => {
    const organs = await organsOf(db)
    for (const each of entries)
      await enterEntry(db, key, {about: idOf(organs, each.organ), at}, each)
  })
}

async function enterEntry(
  db: Database,
  key: Key,
  {about, at}: {about: string; at: Date},
  {before, organ: _, ...entry}: TrialEntry,
): Promise<void> {
  const within = {own: [], below: [await topAgency(db)]}
  const ask = {kind: entry.kind, page: 1, size: 50}
  const {rows} = await listEntries(db, within, ask, dayOf(at))
  if (rows.some(row => row.about === about)) return
  const on = workingDayAgo(nationalCalendar(), dayOf(at), before)
  const call = {address: '127.0.0.1', at: momentOn(on, at, 0), mostBytes: 0}
  given(await sendEntry(db, key, {...entry, about}, [], call))
}
