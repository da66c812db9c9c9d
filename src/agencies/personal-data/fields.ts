import type {Change, Connection} from '../../db/database.ts'
import type {PersonalKey} from './store.ts'

type Tables = {personal_fields: {person: string; field: string; sealed: Buffer}}

/** What is known of a person, by the subject's own names of the fields. */
export async function openFields(
  db: Connection,
  {person, open}: PersonalKey,
): Promise<Record<string, string>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('personal_fields')
    .select(['field', 'sealed'])
    .where('person', '=', person)
    .orderBy('field')
    .execute()
  return Object.fromEntries(rows.map(({field, sealed}) => [field, open(field, sealed)]))
}

export async function eraseFields(change: Change, person: string): Promise<void> {
  await change
    .withTables<Tables>()
    .deleteFrom('personal_fields')
    .where('person', '=', person)
    .execute()
}
