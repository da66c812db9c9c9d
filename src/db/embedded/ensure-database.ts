import pg from 'pg'
import type {EmbeddedServer} from './start.ts'

type Reachable = Pick<EmbeddedServer, 'connection'>

export async function hasDatabase(server: Reachable, name: string): Promise<boolean> {
  const {rowCount} = await ask(server, 'select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

/** Creates the database unless there is one. Only the holder of the data folder may call this. */
export async function ensureDatabase(server: Reachable, name: string): Promise<void> {
  if (await hasDatabase(server, name)) return
  await ask(server, `create database ${pg.escapeIdentifier(name)}`)
}

async function ask(server: Reachable, sql: string, values?: string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(server.connection('postgres'))
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}
