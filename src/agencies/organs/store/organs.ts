import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import type {FormerName, Organ, Tree} from '../tree.ts'
import type {OrganTables} from './tables.ts'

/** All organs, no other change of any of them coming between until the transaction ends. */
export async function heldTree(change: Change): Promise<Tree> {
  await sql`lock table agencies in share row exclusive mode`.execute(change)
  return readTree(change)
}

export async function readTree(db: Connection): Promise<Tree> {
  const tables = db.withTables<OrganTables>()
  const former = Map.groupBy(
    await tables.selectFrom('former_names').selectAll().orderBy('until').execute(),
    ({agency}) => agency,
  )
  const rows = await tables.selectFrom('agencies').selectAll().orderBy('id').execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        parent: row.parent,
        name: row.name,
        kind: row.kind,
        creditCode: row.credit_code,
        regionCode: row.region_code,
        supervisor: row.supervisor,
        former: (former.get(row.id) ?? []).map(({name, until}) => ({name, until})),
        mergedInto: row.merged_into,
        mergedOn: row.merged_on,
      },
    ]),
  )
}

/** By what an organ is known outside; nothing where there is none. */
export function organOf(
  db: Connection,
  id: string,
): Promise<Pick<Organ, 'name' | 'creditCode'> | undefined> {
  return db
    .withTables<OrganTables>()
    .selectFrom('agencies')
    .select(['name', 'credit_code as creditCode'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What an organ was merged into; null for one that was not. */
export async function mergedInto(db: Connection, id: string): Promise<string | null> {
  const row = await db
    .withTables<OrganTables>()
    .selectFrom('agencies')
    .select('merged_into')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.merged_into ?? null
}

/** The organ that bears this name and no other does; nothing where it was merged into another. */
export async function agencyCalled(db: Connection, name: string): Promise<string | undefined> {
  const rows = await db
    .withTables<OrganTables>()
    .selectFrom('agencies')
    .select('id')
    .where('name', '=', name)
    .where('merged_into', 'is', null)
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]?.id : undefined
}

/** The names of organs now and before, of those among the ids that there are. */
export async function organNames(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, Pick<Organ, 'name' | 'former'>>> {
  const any = sql<string>`any(${[...ids]}::uuid[])`
  const tables = db.withTables<OrganTables>()
  const rows = await tables
    .selectFrom('agencies')
    .select(['id', 'name'])
    .where('id', '=', any)
    .execute()
  const former = await tables
    .selectFrom('former_names')
    .selectAll()
    .where('agency', '=', any)
    .orderBy('until')
    .execute()
  return new Map(
    rows.map(({id, name}) => [id, {name, former: former.filter(({agency}) => agency === id)}]),
  )
}

/** New organs, each after the one above it. */
export async function insertOrgans(change: Change, organs: readonly Organ[]): Promise<void> {
  await change
    .withTables<OrganTables>()
    .insertInto('agencies')
    .values(organs.map(organ => ({id: organ.id, ...rowOf(organ)})))
    .execute()
}

/** Writes an organ as it is now; former names are only ever added to. */
export async function updateOrgan(change: Change, before: Organ, after: Organ): Promise<void> {
  const tables = change.withTables<OrganTables>()
  await tables.updateTable('agencies').set(rowOf(after)).where('id', '=', after.id).execute()
  const added: readonly FormerName[] = after.former.slice(before.former.length)
  if (added.length === 0) return
  await tables
    .insertInto('former_names')
    .values(added.map(({name, until}) => ({agency: after.id, name, until})))
    .execute()
}

function rowOf(organ: Organ) {
  return {
    parent: organ.parent,
    name: organ.name,
    kind: organ.kind,
    credit_code: organ.creditCode,
    region_code: organ.regionCode,
    supervisor: organ.supervisor,
    merged_into: organ.mergedInto,
    merged_on: organ.mergedOn,
  }
}
