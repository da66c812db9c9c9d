import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {type Kysely, sql, type Transaction} from 'kysely'
import {CannotStart} from './cannot-start.ts'
import type {Database} from './database.ts'
import {hasTable} from './has-table.ts'
import {locks} from './locks.ts'

/** A numbered file `007-add-consultations.sql`; the hash does not see the kind of line ends. */
type Migration = {number: number; name: string; text: string; hash: string}

/** A row of the table `migrations`. */
export type Applied = {number: number; name: string; hash: string}

type Tables = {migrations: Applied}

/**
 * Brings the database to the newest migration and returns the names of those applied just now.
 * Each runs in a transaction of its own that holds the lock and looks anew at what is applied, so
 * that programs starting at once, also through a connection pooler, apply each once.
 */
export async function migrate(db: Database, folder = ownMigrations): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const names: string[] = []
  for (;;) {
    const name = await db
      .withTables<Tables>()
      .transaction()
      .execute(transaction => applyNext(transaction, migrations))
    if (name === undefined) return names
    names.push(name)
  }
}

/** Whether everything that this program knows is applied; refuses a database that is strange to it. */
export async function isMigrated(db: Database): Promise<boolean> {
  const migrations = await readMigrations(ownMigrations)
  if (!(await hasTable(db, 'migrations'))) return false
  const applied = await appliedOf(db.withTables<Tables>())
  refuseStrange(applied, migrations)
  return applied.length === migrations.length
}

/**
 * The statements that make a database as it was when these were applied, for a backup to be put
 * into; they run in one transaction.
 */
export async function migrationsFor(applied: Applied[]): Promise<string[]> {
  const migrations = await readMigrations(ownMigrations)
  refuseStrange(applied, migrations)
  const numbers = new Set(applied.map(({number}) => number))
  return [madeTable, ...migrations.filter(({number}) => numbers.has(number)).map(({text}) => text)]
}

const ownMigrations = new URL('migrations/', import.meta.url)

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(
    names.map(async name => {
      const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
      const hash = createHash('sha256').update(text).digest('hex')
      return {number: Number.parseInt(name, 10), name, text, hash}
    }),
  )
  for (const [at, {number, name}] of migrations.entries())
    if (Number.isNaN(number) || number === migrations[at - 1]?.number)
      throw new Error(`migration ${name} needs a number of its own`)
  return migrations
}

async function applyNext(
  db: Transaction<Tables>,
  migrations: Migration[],
): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${locks.migrate})`.execute(db)
  const applied = await readApplied(db)
  refuseStrange(applied, migrations)
  const done = new Set(applied.map(({number}) => number))
  const next = migrations.find(({number}) => !done.has(number))
  if (next === undefined) return undefined
  await sql.raw(next.text).execute(db)
  const {number, name, hash} = next
  await db.insertInto('migrations').values({number, name, hash}).execute()
  return name
}

const madeTable = `
  create table if not exists migrations (
    number integer primary key,
    name text not null,
    hash text not null,
    applied_at timestamptz not null default now()
  )`

async function readApplied(db: Kysely<Tables>): Promise<Applied[]> {
  await sql.raw(madeTable).execute(db)
  return appliedOf(db)
}

function appliedOf(db: Kysely<Tables>): Promise<Applied[]> {
  return db.selectFrom('migrations').select(['number', 'name', 'hash']).orderBy('number').execute()
}

/** A database that other files made cannot be trusted to fit this program. */
function refuseStrange(applied: Applied[], migrations: Migration[]): void {
  const newest = migrations.at(-1)?.number ?? -1
  for (const {number, name, hash} of applied) {
    if (number > newest)
      throw new CannotStart(
        `数据库比本程序新：库中已有 ${name}，而本程序只到 ${newest} 号。请升级程序后再启动。`,
      )
    if (migrations.find(migration => migration.number === number)?.hash !== hash)
      throw new CannotStart(
        `数据库结构文件 ${name} 在执行之后被改动或删除，不能确认库与程序相符。请恢复原文件；要改结构，请另加一个新编号的文件。`,
      )
  }
}
