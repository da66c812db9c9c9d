import {notify} from '../agencies/notice.ts'
import {holdersOf} from '../agencies/people/store/acting.ts'
import {actions} from '../agencies/permissions.ts'
import type {Change} from '../db/database.ts'
import type {Day} from '../law/day.ts'
import {dayOf} from '../law/day-of.ts'
import {type EntryKind, entryKinds} from './kinds.ts'

/** Who may answer for an agency today; where there is nobody, nothing may be left there to lie unseen. */
export function deskOf(change: Change, agency: string, at: Date): Promise<string[]> {
  return holdersOf(change, agency, actions['mailbox.answer'].own, dayOf(at))
}

/** Tells everybody at the desk of an entry that has come. */
export async function tellDesk(
  change: Change,
  desk: readonly string[],
  {id, kind, due}: {id: string; kind: EntryKind; due: Day},
  at: Date,
): Promise<void> {
  const text = `收到一件来件：${entryKinds[kind].label}`
  for (const person of desk)
    await notify(change, {person, kind: 'mailbox', text, link: `/mailbox/${id}`, due}, at)
}
