import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {NumberKind, ReadTables} from './tables.ts'

/**
 * The next number of a kind in a year: 1, 2, 3 … . Whoever asks at the same time waits until this
 * transaction ends, and gets the same number where it is given up; so none is left out or given twice.
 */
export async function nextNumber(
  change: Change,
  agency: string,
  kind: NumberKind,
  year: number,
): Promise<number> {
  const {rows} = await sql<{last: number}>`
    insert into request_numbers (agency, kind, year, last) values (${agency}, ${kind}, ${year}, 1)
    on conflict (agency, kind, year) do update set last = request_numbers.last + 1
    returning last`.execute(change)
  const [row] = rows
  if (!row) throw new Error('no number was given')
  return row.last
}

/**
 * Lets numbering go on after a number that was given elsewhere, and holds it until this transaction
 * ends; with 0 it is only held.
 */
export async function raiseNumber(
  change: Change,
  agency: string,
  {kind, year, last}: {kind: NumberKind; year: number; last: number},
): Promise<void> {
  await sql`
    insert into request_numbers (agency, kind, year, last) values (${agency}, ${kind}, ${year}, ${last})
    on conflict (agency, kind, year)
      do update set last = greatest(request_numbers.last, excluded.last)`.execute(change)
}

/** What requests are called without saying what was asked: 登记号, or that there is none yet. */
export async function numbersOf(
  db: Connection,
  ids: readonly string[],
): Promise<{id: string; name: string}[]> {
  const rows = await db
    .withTables<ReadTables>()
    .selectFrom('requests')
    .select(['id', 'number', 'arrived_on'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(({id, number, arrived_on}) => ({id, name: number ?? `未登记，${arrived_on}收到`}))
}
