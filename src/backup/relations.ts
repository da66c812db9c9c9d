import type pg from 'pg'
import {quoted, type Table} from './snapshot.ts'

/**
 * Does something while tables neither ask for each other's rows nor start triggers, so that they can
 * be filled in any order; then all relations are made again, and the rows must fit them.
 */
export async function withoutRelations(
  client: pg.Client,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  const {rows: relations} = await client.query<{table: string; name: string; made: string}>(`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as made
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  const each = async (statement: (name: string) => string) => {
    for (const {name} of tables) await client.query(statement(quoted(name)))
  }
  for (const {table, name} of relations)
    await client.query(`alter table ${table} drop constraint ${client.escapeIdentifier(name)}`)
  await each(name => `alter table ${name} disable trigger user`)
  await work()
  await each(name => `alter table ${name} enable trigger user`)
  for (const {table, name, made} of relations)
    await client.query(
      `alter table ${table} add constraint ${client.escapeIdentifier(name)} ${made}`,
    )
}
