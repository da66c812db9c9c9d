import {setTimeout} from 'node:timers/promises'
import {Kysely, PostgresDialect, sql} from 'kysely'
import pg from 'pg'
import {CannotStart} from './cannot-start.ts'
import type {Database} from './database.ts'

/** Where a database is: an address from `DATABASE_URL`, or the embedded server's socket. */
export type ConnectionConfig = pg.PoolConfig

const oldestServer = 15

type Server = {version: number; encoding: string}

/**
 * Opens a pool and makes sure that the server is one we can work on.
 * A connection that breaks is reported to `lost`; the pool opens another when one is needed.
 */
export async function openDatabase(
  connection: ConnectionConfig,
  lost: (error: Error) => void = () => undefined,
): Promise<Database> {
  const pool = new pg.Pool({connectionTimeoutMillis: 10_000, ...connection, types: {getTypeParser}})
  pool.on('error', () => undefined)
  // Also of a connection in use between two statements, for which the pool does not listen.
  pool.on('connect', client => void client.on('error', lost))
  const db: Database = new Kysely({dialect: new PostgresDialect({pool})})
  try {
    await refuseUnfit(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}

/** Days stay `YYYY-MM-DD` and counts are numbers; everything else as `pg` reads it. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') => {
  if (oid === pg.types.builtins.DATE) return (text: string) => text
  if (oid === pg.types.builtins.INT8) return readCount
  return pg.types.getTypeParser(oid, format)
}

function readCount(text: string): number {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new Error(`bigint ${text} is too large for a number`)
  return count
}

async function refuseUnfit(db: Database): Promise<void> {
  const refusal = refusalOf(await askServer(db))
  if (refusal !== undefined) throw new CannotStart(refusal)
}

/** Why a server cannot be worked on; `version` as PostgreSQL counts it, 150018 for 15.18. */
export function refusalOf({version, encoding}: Server): string | undefined {
  const major = Math.floor(version / 10_000)
  if (major < oldestServer)
    return `数据库是 PostgreSQL ${major}，版本过低；请改用 PostgreSQL ${oldestServer} 或更高版本。`
  if (encoding !== 'UTF8')
    return `数据库的编码是 ${encoding}，须为 UTF8；请用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建一个库。`
  return undefined
}

async function askServer(db: Database): Promise<Server> {
  try {
    const {rows} = await onceReady(() =>
      sql<Server>`
        select current_setting('server_version_num')::int as version,
               current_setting('server_encoding') as encoding`.execute(db),
    )
    const [row] = rows
    if (row === undefined) throw new Error('no answer')
    return row
  } catch (error) {
    throw new CannotStart(
      `连不上数据库：${reasonOf(error)}。请检查数据库是否已启动，DATABASE_URL 的地址、用户名、口令和库名是否正确。`,
    )
  }
}

const patience = 30_000

/** A server that says that it is starting or recovering is waited for. */
async function onceReady<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + patience; ; )
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === startingUp) || Date.now() > end)
        throw error
      await setTimeout(200)
    }
}

/** `cannot_connect_now`. */
const startingUp = '57P03'

/** Node gathers the failures of all addresses of a name in one error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('；')
  return error instanceof Error ? error.message : String(error)
}
