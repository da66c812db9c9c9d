import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import type {OrganTables} from './tables.ts'

/** 科室; `until` is the last day, null while it goes on. */
export type Department = {
  id: string
  agency: string
  name: string
  from: Day
  until: Day | null
}

/** Those of an agency, ended ones too, by their first day. */
export function departmentsOf(db: Connection, agency: string): Promise<Department[]> {
  return selected(db).where('agency', '=', agency).orderBy('from').orderBy('name').execute()
}

export function departmentOf(db: Connection, id: string): Promise<Department | undefined> {
  return selected(db).where('id', '=', id).executeTakeFirst()
}

export function departmentNames(
  db: Connection,
  ids: readonly string[],
): Promise<{id: string; name: string}[]> {
  return db
    .withTables<OrganTables>()
    .selectFrom('departments')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

export async function insertDepartments(
  change: Change,
  departments: readonly Department[],
): Promise<void> {
  await change
    .withTables<OrganTables>()
    .insertInto('departments')
    .values([...departments])
    .execute()
}

export async function updateDepartment(
  change: Change,
  {id, name, until}: Department,
): Promise<void> {
  await change
    .withTables<OrganTables>()
    .updateTable('departments')
    .set({name, until})
    .where('id', '=', id)
    .execute()
}

/** Ends those that go on beyond a day; one that began later ends as it began. */
export async function endDepartmentsOf(change: Change, agency: string, until: Day): Promise<void> {
  for (const department of await departmentsOf(change, agency))
    if (department.until === null || department.until > until)
      await updateDepartment(change, {
        ...department,
        until: department.from > until ? department.from : until,
      })
}

function selected(db: Connection) {
  return db
    .withTables<OrganTables>()
    .selectFrom('departments')
    .select(['id', 'agency', 'name', 'from', 'until'])
}
