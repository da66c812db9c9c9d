import {chmod, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {sql} from 'kysely'
import {recordAct} from '../../src/agencies/audit/store.ts'
import type {Database} from '../../src/db/database.ts'
import {startEmbedded} from '../../src/db/embedded/start.ts'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {table} from './print.ts'
import {inRounds, ratio, shown, spread} from './rounds.ts'

const writers = 8
const writesOfEach = 100
const rounds = 5

/**
 * Durable writes a second with the audit chain against the same writes with plain entries, on one
 * agency, whose writers wait for one another, and on many. On the database of `DATABASE_URL`, else an
 * embedded one that flushes every commit.
 */
export async function chain(): Promise<void> {
  const {db, stop} = await openBenchDatabase()
  try {
    await sql`create table bench_writes (id bigint generated always as identity, text text)`.execute(
      db,
    )
    await sql`create table bench_entries (like audit_entries)`.execute(db)
    const one = () => 'bench'
    const many = (writer: number) => `bench-${writer}`
    const times = await inRounds(rounds, {
      plain: () => run(db, one, plainEntry),
      one: () => run(db, one, chainedEntry),
      many: () => run(db, many, chainedEntry),
    })
    const writes = writers * writesOfEach
    const rate = (name: string) => Math.round((writes * 1000) / spread(times[name] ?? []).median)
    table(
      ['', '每秒写入', '与不成链之比'],
      [
        ['不成链', rate('plain'), '1'],
        ['成链，一个机关', rate('one'), shown(ratio(times.plain, times.one))],
        ['成链，八个机关', rate('many'), shown(ratio(times.plain, times.many))],
      ],
    )
    console.log(`${writers} 个写入者同时写入，每次写入是一个落盘的事务：一行内容和一条审计记录。`)
  } finally {
    await stop()
  }
}

type Entry = (db: Database, agency: string) => Promise<void>

async function run(db: Database, agency: (writer: number) => string, entry: Entry): Promise<void> {
  const write = async (writer: number) => {
    for (let number = 0; number < writesOfEach; number++) await entry(db, agency(writer))
  }
  await Promise.all(Array.from({length: writers}, (_, writer) => write(writer)))
}

const chainedEntry: Entry = (db, agency) =>
  db.transaction().execute(async change => {
    await sql`insert into bench_writes (text) values ('x')`.execute(change)
    await recordAct(change, {
      agency,
      at: new Date().toISOString(),
      actor: '张敏',
      address: '127.0.0.1',
      action: '登记',
      object: 'case/1',
      before: null,
      after: {text: '登记一件政府信息公开申请', number: 1},
    })
  })

const plainEntry: Entry = (db, agency) =>
  db.transaction().execute(async change => {
    await sql`insert into bench_writes (text) values ('x')`.execute(change)
    await sql`
      insert into bench_entries values (${agency}, 1, ${new Date()}, '张敏', '127.0.0.1', '登记',
        'case/1', null, ${JSON.stringify({text: '登记一件政府信息公开申请', number: 1})}, '', '')`.execute(
      change,
    )
  })

export async function openBenchDatabase(): Promise<{db: Database; stop(): Promise<void>}> {
  const url = process.env.DATABASE_URL
  if (url) {
    const db = await openDatabase({connectionString: url})
    await sql`drop schema if exists gongkai_bench cascade; create schema gongkai_bench`.execute(db)
    await db.destroy()
    const own = await openDatabase({connectionString: url, options: '-c search_path=gongkai_bench'})
    await migrate(own)
    const stop = async () => {
      await sql`drop schema gongkai_bench cascade`.execute(own)
      await own.destroy()
    }
    return {db: own, stop}
  }
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-'))
  await chmod(folder, 0o711)
  const server = await startEmbedded({folder: join(folder, 'data')})
  const db = await openDatabase(server.connection('postgres'))
  await migrate(db)
  const stop = async () => {
    await db.destroy()
    await server.stop()
    await rm(folder, {recursive: true, force: true})
  }
  return {db, stop}
}
