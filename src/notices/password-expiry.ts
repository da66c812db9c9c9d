import {sql} from 'kysely'
import {passwordUntil} from '../agencies/accounts/passwords/password.ts'
import {readRules} from '../agencies/accounts/store/rules.ts'
import {notify} from '../agencies/notice.ts'
import type {Database} from '../db/database.ts'
import {addDays, type Day} from '../law/day.ts'
import {dayOf} from '../law/day-of.ts'

const daysBefore = [7, 1]

/** Tells people seven days and one day before that their password runs out, each once. */
export async function tellOfPasswords(db: Database, at: Date): Promise<void> {
  const rules = await readRules(db)
  if (rules.passwordDays === 0) return
  const today = dayOf(at)
  const {rows} = await sql<{person: string; set: Day}>`
    select person, password_set as set from accounts
    where closed is null and password_hash is not null and not must_change
      and password_set between ${addDays(today, -rules.passwordDays)}
        and ${addDays(today, Math.max(...daysBefore) - rules.passwordDays)}`.execute(db)
  for (const {person, set} of rows) {
    const until = passwordUntil(set, rules)
    if (until === undefined) continue
    const left = daysBefore.findLast(days => addDays(until, -days) <= today)
    if (left === undefined) continue
    await db.transaction().execute(change =>
      notify(
        change,
        {
          person,
          kind: 'password-expiring',
          text: `您的登录口令${until}后失效，请及时更换`,
          link: '/my-account',
          due: until,
          once: `password-expiring/${until}/${left}`,
        },
        at,
      ),
    )
  }
}
