import {sql} from 'kysely'
import type {Editor} from '../../../src/agencies/organs/change-organ.ts'
import type {Role} from '../../../src/agencies/roles.ts'
import type {Database} from '../../../src/db/database.ts'
import {day} from '../../../src/law/day.ts'

/** 某县人民政府 with 某县教育局, where 王老师 works and 某县招生办 was merged into. */
export async function plantCounty(db: Database) {
  const county = await insertAgency(db, '某县人民政府', null)
  const education = await insertAgency(db, '某县教育局', county)
  const merged = await insertAgency(db, '某县招生办公室', education)
  await sql`update agencies set merged_into = ${education}, merged_on = '2025-01-01' where id = ${merged}`.execute(
    db,
  )
  await sql`insert into departments (agency, name, "from") values (${education}, '办公室', '2020-01-01')`.execute(
    db,
  )
  const {rows} = await sql<{id: string}>`
    insert into people (agency, name) values (${education}, '王老师') returning id`.execute(db)
  await sql`insert into accounts (person, login) values (${rows[0]?.id}, 'laowang')`.execute(db)
  return {county, education}
}

export async function insertAgency(db: Database, name: string, parent: string | null) {
  const {rows} = await sql<{id: string}>`
    insert into agencies (name, parent, kind) values (${name}, ${parent}, 'department')
    returning id`.execute(db)
  return rows[0]?.id ?? ''
}

/** Somebody who acts in these roles at an agency. */
export function editorAt(agency: string, ...roles: Role[]): Editor {
  const person = crypto.randomUUID()
  return {
    actor: {
      person,
      appointments: roles.map(role => ({person, agency, role, from: day('2026-01-01')})),
    },
    by: {person, address: '127.0.0.1', at: new Date('2026-03-02T01:00:00Z')},
  }
}
