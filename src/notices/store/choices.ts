import type {Change, Connection} from '../../db/database.ts'
import {type NoticeChoices, usualChoices} from '../choices.ts'
import type {NoticeTables} from './tables.ts'

export async function choicesOf(db: Connection, person: string): Promise<NoticeChoices> {
  const row = await db
    .withTables<NoticeTables>()
    .selectFrom('notice_choices')
    .select([
      'email',
      'delivery',
      'daily_at as dailyAt',
      'quiet_from as quietFrom',
      'quiet_until as quietUntil',
    ])
    .where('person', '=', person)
    .executeTakeFirst()
  return row ?? usualChoices
}

export async function writeChoices(
  change: Change,
  person: string,
  {email, delivery, dailyAt, quietFrom, quietUntil}: NoticeChoices,
): Promise<void> {
  const values = {
    email,
    delivery,
    daily_at: dailyAt,
    quiet_from: quietFrom,
    quiet_until: quietUntil,
  }
  await change
    .withTables<NoticeTables>()
    .insertInto('notice_choices')
    .values({person, ...values})
    .onConflict(conflict => conflict.column('person').doUpdateSet(values))
    .execute()
}

/** Where a person's mail goes, and the name to begin it with; no address, no mail. */
export async function addressOf(
  db: Connection,
  person: string,
): Promise<{name: string; email: string | null}> {
  return db
    .withTables<NoticeTables>()
    .selectFrom('people')
    .select(['name', 'email'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
}
