import {type GeneratedAlways, type Insertable, type RawBuilder, sql} from 'kysely'
import {agenciesWithin} from '../agencies/accounts/store/names.ts'
import type {visible} from '../agencies/permissions.ts'
import type {PersonalKey} from '../agencies/personal-data/store.ts'
import type {Change, Connection} from '../db/database.ts'
import type {Day} from '../law/day.ts'
import type {EntryKind} from './kinds.ts'

type Tables = {
  mailbox_entries: {
    id: string
    /** Grows with every entry that arrives. */
    number: GeneratedAlways<number>
    agency: string
    about: string
    kind: EntryKind
    sender: string
    person: string
    arrived_on: Day
    due_on: Day
    query_hash: Buffer
    passed_from: string | null
    outcome: string | null
    closed_on: Day | null
    closed_by: string | null
  }
  personal_keys: {person: string; agency: string; object: string; closed: Day | null}
  personal_fields: {person: string; field: string; sealed: Buffer}
}

/** An entry as lists show it: nothing of what was written. */
export type EntryRow = {
  id: string
  agency: string
  agencyName: string
  about: string
  aboutName: string
  kind: EntryKind
  /** Masked: 张*. */
  sender: string
  person: string
  arrivedOn: Day
  dueOn: Day
  passedFromName: string | null
  outcome: string | null
  closedOn: Day | null
  closedByName: string | null
}

export type EntrySearch = {
  kind?: EntryKind | undefined
  open?: 'yes' | 'no' | undefined
  overdue?: 'yes' | undefined
  sort?: string | undefined
  page: number
  size: number
}

const entrySorts = {arrivedOn: 'arrived_on', dueOn: 'due_on', closedOn: 'closed_on'} as const

export type NewEntryRow = Omit<
  Insertable<Tables['mailbox_entries']>,
  'passed_from' | 'outcome' | 'closed_on' | 'closed_by'
>

/** With everything that was written, sealed under the sender's key. */
export async function insertEntry(
  change: Change,
  key: PersonalKey,
  row: NewEntryRow,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const tables = change.withTables<Tables>()
  await tables
    .updateTable('personal_keys')
    .set({agency: row.agency, object: entryObject(row.id)})
    .where('person', '=', row.person)
    .execute()
  await tables
    .insertInto('mailbox_entries')
    .values({...row, passed_from: null, outcome: null, closed_on: null, closed_by: null})
    .execute()
  await insertFields(change, key, fields)
}

export async function insertFields(
  change: Change,
  key: PersonalKey,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const {person} = key
  await change
    .withTables<Tables>()
    .insertInto('personal_fields')
    .values(
      Object.entries(fields).map(([field, text]) => ({
        person,
        field,
        sealed: key.seal(field, text),
      })),
    )
    .execute()
}

/** A page of what its reader may see, the last arrived first where nothing else is asked, of one day too. */
export async function listEntries(
  db: Connection,
  within: ReturnType<typeof visible>,
  {kind, open, overdue, sort = '-arrivedOn', page, size}: EntrySearch,
  today: Day,
): Promise<{rows: EntryRow[]; total: number}> {
  const agencies = await agenciesWithin(db, within)
  const wanted = sql.join(
    [
      sql`entry.agency = any(${agencies}::uuid[])`,
      ...(kind ? [sql`entry.kind = ${kind}`] : []),
      ...(open ? [open === 'yes' ? sql`outcome is null` : sql`outcome is not null`] : []),
      ...(overdue ? [sql`outcome is null and due_on < ${today}`] : []),
    ],
    sql` and `,
  )
  const column = entrySorts[sort.replace('-', '') as keyof typeof entrySorts] ?? 'arrived_on'
  const order = sort.startsWith('-') ? sql`desc` : sql`asc`
  const rows = await rowsOf(
    db,
    sql`${wanted} order by ${sql.ref(column)} ${order} nulls last, entry.number ${order}
      limit ${size} offset ${(page - 1) * size}`,
  )
  const {rows: counted} = await sql<{total: number}>`
    select count(*) as total from mailbox_entries entry where ${wanted}`.execute(db)
  return {rows, total: counted[0]?.total ?? 0}
}

export async function entryRow(db: Connection, id: string): Promise<EntryRow | undefined> {
  const [row] = await rowsOf(db, sql`entry.id = ${id}`)
  return row
}

/** Held until the end of the transaction, so that nobody answers what a colleague has answered. */
export async function heldEntry(change: Change, id: string): Promise<EntryRow | undefined> {
  await sql`select from mailbox_entries where id = ${id} for update`.execute(change)
  return entryRow(change, id)
}

export async function entryByQueryHash(db: Connection, hash: Buffer): Promise<string | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('mailbox_entries')
    .select('id')
    .where('query_hash', '=', hash)
    .executeTakeFirst()
  return row?.id
}

export async function closeEntry(
  change: Change,
  {id, person}: Pick<EntryRow, 'id' | 'person'>,
  closed: {outcome: string; closed_on: Day; closed_by: string},
): Promise<void> {
  const tables = change.withTables<Tables>()
  await tables.updateTable('mailbox_entries').set(closed).where('id', '=', id).execute()
  // From now on the years of keeping the sender's data are counted.
  await tables
    .updateTable('personal_keys')
    .set({closed: closed.closed_on})
    .where('person', '=', person)
    .execute()
}

/** Who sees it may from now on see whose it is, and nobody else. */
export async function moveEntry(
  change: Change,
  {id, person, agency}: Pick<EntryRow, 'id' | 'person' | 'agency'>,
  to: string,
): Promise<void> {
  const tables = change.withTables<Tables>()
  await tables
    .updateTable('mailbox_entries')
    .set({agency: to, passed_from: agency})
    .where('id', '=', id)
    .execute()
  await tables.updateTable('personal_keys').set({agency: to}).where('person', '=', person).execute()
}

/** What the audit trail and files name it by. */
export function entryObject(id: string): string {
  return `mailbox/${id}`
}

async function rowsOf(db: Connection, fitting: RawBuilder<unknown>): Promise<EntryRow[]> {
  const {rows} = await sql<EntryRow>`
    select entry.id, entry.agency, agencies.name as "agencyName", entry.about,
      spoken.name as "aboutName", entry.kind, entry.sender, entry.person,
      entry.arrived_on as "arrivedOn", entry.due_on as "dueOn",
      passed.name as "passedFromName", entry.outcome, entry.closed_on as "closedOn",
      people.name as "closedByName"
    from mailbox_entries entry
    join agencies on agencies.id = entry.agency
    join agencies spoken on spoken.id = entry.about
    left join agencies passed on passed.id = entry.passed_from
    left join people on people.id = entry.closed_by
    where ${fitting}`.execute(db)
  return rows
}
