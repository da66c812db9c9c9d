import {sql} from 'kysely'
import type {Role} from '../src/agencies/roles.ts'
import type {Database} from '../src/db/database.ts'

/** Somebody who works at an agency and holds these roles since the year's first day. */
export async function addPerson(
  db: Database,
  name: string,
  agency: string,
  roles: Role[],
): Promise<string> {
  const {rows} = await sql<{id: string}>`
    insert into people (name, agency) values (${name}, ${agency}) returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  for (const role of roles)
    await sql`
      insert into appointments (person, agency, role, "from")
      values (${id}, ${agency}, ${role}, '2026-01-01')`.execute(db)
  return id
}
