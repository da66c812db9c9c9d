import {randomBytes} from 'node:crypto'
import {after} from 'node:test'
import type {Database} from '../src/db/database.ts'
import {type ConnectionConfig, openDatabase} from '../src/db/open.ts'
import {command, inDatabase, startTestServer, type TestServer} from './test-server.ts'

/** What `test()` hands to its function; `after` of node:test for a database of the whole file. */
type Context = {after(end: () => Promise<void>): void}

/** A fresh migrated database, gone after the test. */
export async function testDatabase(t: Context): Promise<Database> {
  const {connection, drop} = await freshDatabase()
  const db = await openDatabase(connection)
  t.after(async () => {
    // The server looks again for who is still there only after a tenth of a second.
    const closed = db.destroy()
    await drop()
    await closed
  })
  return db
}

/** How `create database` is told to make one with nothing in it. */
export const empty = "encoding 'UTF8' template template0"

/**
 * Where a fresh database is, migrated or made in another way; gone after the test. What the test
 * opens there it need not close before.
 */
export async function testConnection(t: Context, made?: string): Promise<ConnectionConfig> {
  const {connection, drop} = await freshDatabase(made)
  t.after(drop)
  return connection
}

/** A copy of a database with all that is in it, to which nobody is connected; gone after the test. */
export function copiedConnection(
  t: Context,
  original: ConnectionConfig,
): Promise<ConnectionConfig> {
  const {connectionString, database} = original
  const name =
    connectionString === undefined ? database : new URL(connectionString).pathname.slice(1)
  return testConnection(t, copyOf(String(name)))
}

/** The same as an address, for a program that is started with `DATABASE_URL`. */
export function addressOf({connectionString, host, user, database}: ConnectionConfig): string {
  return (
    connectionString ??
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`
  )
}

async function freshDatabase(made?: string) {
  const {connection, template} = await testServer()
  const name = `${template}_${randomBytes(4).toString('hex')}`
  await command(connection, `create database ${name} ${made ?? copyOf(template)}`)
  return {
    connection: inDatabase(connection, name),
    async drop() {
      if (!isStopped) await command(connection, `drop database if exists ${name} with (force)`)
    },
  }
}

/** File by file: half the work of writing every page of it to the log, as is usual. */
function copyOf(template: string): string {
  return `template ${template} strategy file_copy`
}

let own: ReturnType<typeof startTestServer> | undefined
/** What a file keeps to its end goes with the server that it started. */
let isStopped = false
// Registered while the file is loaded: within a test it would be the end of that test.
after(async () => {
  await (await own)?.stop()
  isStopped = own !== undefined
})

/** The server that `test/run.ts` has started for all files; a file run by itself starts its own. */
async function testServer(): Promise<TestServer> {
  const given = process.env.GONGKAI_TEST_SERVER
  if (given !== undefined) return JSON.parse(given)
  own ??= startTestServer()
  return own
}
