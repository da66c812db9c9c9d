import pg from 'pg'
import type {EmbeddedServer} from './start.ts'

export async function hasDatabase(server: EmbeddedServer, name: string): Promise<boolean> {
  const {rowCount} = await ask(server, 'select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

/** Creates the database unless there is one. Only the holder of the data folder may call this. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  if (await hasDatabase(server, name)) return
  await ask(server, `create database ${pg.escapeIdentifier(name)}`)
}

async function ask(
  server: EmbeddedServer,
  sql: string,
  values?: string[],
): Promise<pg.QueryResult> {
  const client = new pg.Client(server.connection('postgres'))
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}
