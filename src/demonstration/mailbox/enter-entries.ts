import {topAgency} from '../../agencies/accounts/store/people.ts'
import {readTree} from '../../agencies/organs/store/organs.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {readSettings, writeSettings} from '../../db/settings.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import {sendEntry} from '../../mailbox/send-entry.ts'
import {listEntries} from '../../mailbox/store.ts'
import {given} from '../county/given.ts'
import {momentOn, workingDayAgo} from '../requests/days.ts'
import {entries} from './entries.ts'

/**
 * What the public of the invented county sent besides requests, through the ordinary way of sending,
 * on working days counted back from today; what was begun and broken off is finished.
 */
export async function enterEntries(db: Database, key: Key, at: Date): Promise<void> {
  const {use, mailbox} = await readSettings(db)
  if (use !== 'trial') throw new Error('invented entries may only stand in a database of the trial')
  if (mailbox !== undefined) return
  const organs = [...(await readTree(db)).values()]
  const within = {own: [], below: [await topAgency(db)]}
  for (const {organ, before, ...entry} of entries) {
    const about = organs.find(({name}) => name === organ)?.id
    if (about === undefined) throw new Error(`the invented county has no ${organ}`)
    const ask = {kind: entry.kind, page: 1, size: 50}
    const {rows} = await listEntries(db, within, ask, dayOf(at))
    if (rows.some(row => row.about === about)) continue
    const on = workingDayAgo(nationalCalendar(), dayOf(at), before)
    const call = {address: '127.0.0.1', at: momentOn(on, at, 0), mostBytes: 0}
    given(await sendEntry(db, key, {...entry, about}, [], call))
  }
  await writeSettings(db, {mailbox: 'yes'})
}
