import {randomBytes} from 'node:crypto'
import {chmod, mkdtemp, readdir, realpath, rm, stat} from 'node:fs/promises'
import {join} from 'node:path'
import pg from 'pg'
import {clusterIn} from '../src/db/embedded/data-folder.ts'
import {serverOwner} from '../src/db/embedded/owner.ts'
import {isInUse, stopLeftOver} from '../src/db/embedded/processes.ts'
import {startEmbedded} from '../src/db/embedded/start.ts'
import {migrate} from '../src/db/migrate.ts'
import {type ConnectionConfig, openDatabase} from '../src/db/open.ts'
import {quickFolder} from './quick-folder.ts'

/** A server with a migrated database that the tests copy; plain data, to be handed to processes. */
export type TestServer = {connection: ConnectionConfig; template: string}

type Started = TestServer & {stop(): Promise<void>}

/** The server of `DATABASE_URL`, or an embedded one that forgets: tests are no records. */
export async function startTestServer(): Promise<Started> {
  const url = process.env.DATABASE_URL
  const {connection, stop} = url
    ? {connection: {connectionString: url}, stop: nothing}
    : await embedded()
  const template = `gongkai_test_${randomBytes(4).toString('hex')}`
  await command(connection, `create database ${template} encoding 'UTF8' template template0`)
  const db = await openDatabase(inDatabase(connection, template))
  await migrate(db)
  await db.destroy()
  return {
    connection,
    template,
    async stop() {
      await command(connection, `drop database ${template}`)
      await stop()
    },
  }
}

/** The same server, another database. */
export function inDatabase(connection: ConnectionConfig, database: string): ConnectionConfig {
  if (connection.connectionString === undefined) return {...connection, database}
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return {connectionString: url.href}
}

/** One statement outside a transaction, on the server's own database. */
export async function command(connection: ConnectionConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function embedded(): Promise<{connection: ConnectionConfig; stop(): Promise<void>}> {
  const parent = await realpath(await quickFolder())
  await sweep(parent)
  const folder = await mkdtemp(join(parent, `gongkai-test-${process.pid}-`))
  // Root's server runs as another user, who must get through.
  if (serverOwner() !== undefined) await chmod(folder, 0o711)
  const server = await startEmbedded({
    folder,
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=200',
    ],
  })
  return {
    connection: server.connection('postgres'),
    async stop() {
      await server.stop()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

/**
 * Test runs that were killed leave their servers running, and those of programs that they started:
 * the next run takes them away.
 */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const folder = join(parent, name)
    const [, pid] = /^gongkai-(?:test|start|trial)-(\d+)-/.exec(name) ?? []
    if (pid === undefined || isInUse(Number(pid)) || !(await isOurs(folder))) continue
    for (const place of [folder, join(folder, 'data')]) await stopLeftOver(clusterIn(place))
    await rm(folder, {recursive: true, force: true})
  }
}

async function isOurs(folder: string): Promise<boolean> {
  return (await stat(folder)).uid === process.getuid?.()
}

async function nothing(): Promise<void> {}
