import pg from 'pg'
import type {ConnectionConfig} from '../db/open.ts'

export type Table = {name: string; columns: string[]}
export type Sequence = {name: string; last: number; isCalled: boolean}

/** The same text for the same value, on whichever server. */
const plainText = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';
  set bytea_output = 'hex'; set extra_float_digits = 1; set synchronize_seqscans = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = 0`

/** One connection that reads and writes values as plain text. */
export async function connectPlainly(connection: ConnectionConfig): Promise<pg.Client> {
  const client = new pg.Client({...connection, application_name: 'gongkai-backup'})
  // A connection that breaks is told by the statement under way.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(plainText)
  return client
}

/**
 * All tables of ours with the columns that hold something of their own. The queue of jobs (schema
 * `pgboss`) is left out: what must not be lost stands in our tables, and jobs find it there.
 */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const {rows} = await client.query<Table>(`
    select class.relname as name,
           array_agg(attribute.attname::text order by attnum)
             filter (where attribute.attgenerated = '') as columns
    from pg_class class
    join pg_attribute attribute on attrelid = class.oid and attnum > 0 and not attisdropped
    where class.relnamespace = 'public'::regnamespace and relkind = 'r'
    group by class.relname
    order by class.relname`)
  return rows
}

export async function sequencesOf(client: pg.Client): Promise<Sequence[]> {
  const {rows} = await client.query<{name: string}>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`)
  const sequences: Sequence[] = []
  for (const {name} of rows) {
    const {rows: values} = await client.query<{last_value: string; is_called: boolean}>(
      `select last_value, is_called from ${quoted(name)}`,
    )
    const [value] = values
    if (value) sequences.push({name, last: Number(value.last_value), isCalled: value.is_called})
  }
  return sequences
}

export function copyStatement({name, columns}: Table, way: 'to stdout' | 'from stdin'): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) ${way}`
}

export function quoted(name: string): string {
  return pg.escapeIdentifier(name)
}
