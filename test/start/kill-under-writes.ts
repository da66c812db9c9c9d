import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {sql} from 'kysely'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {setUp} from '../../src/agencies/accounts/set-up.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {readConfig} from '../../src/config.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import {migrate} from '../../src/db/migrate.ts'
import {type ConnectionConfig, openDatabase} from '../../src/db/open.ts'
import {writeSettings} from '../../src/db/settings.ts'
import {restoreTarget} from '../../src/installation/restore-target.ts'
import {usualChoices} from '../../src/notices/choices.ts'
import {type Program, startServer} from './program.ts'

/** Where the program works, and how its database's first process is found and, if given, restarted. */
export type Place = {
  settings: Record<string, string>
  postmaster(): Promise<number>
  /** A given database is started again by whoever gave it. */
  restartDatabase?(): Promise<void>
  connection(): Promise<ConnectionConfig>
  /** Takes away what was started for this place. */
  stop?(): void
}

export type Tally = {rounds: number; acknowledged: number; lost: number; broken: string[]}

export const kinds = ['program', 'database', 'backend'] as const
export type Kind = (typeof kinds)[number]

const writers = 4

/**
 * Kills the program, its database's first process and one working for the program in turn, each time
 * in the middle of audited writes over http; what was answered by 200 must be there afterwards.
 */
export async function killUnderWrites(
  t: TestContext,
  place: Place,
  rounds: number,
  tell: (round: number, kind: Kind, tally: Tally) => void = () => undefined,
): Promise<Tally> {
  const token = await prepare(place)
  const tally: Tally = {rounds: 0, acknowledged: 0, lost: 0, broken: []}
  const acknowledged = new Set<string>()
  const stop = {isOver: false}
  let program = startServer(t, place.settings)
  const address = {now: await addressOf(program)}
  const writing = Array.from({length: writers}, (_, writer) =>
    write(writer, address, token, acknowledged, stop),
  )
  for (let round = 0; round < rounds; round++) {
    const kind = kinds[round % kinds.length] ?? 'program'
    const before = acknowledged.size
    while (acknowledged.size < before + 20) await setTimeout(10)
    await setTimeout(Math.random() * 200)
    program = await kill(t, place, kind, program, address)
    await untilAnswered(address.now)
    await judge(await place.connection(), acknowledged, tally)
    tally.rounds++
    tell(round + 1, kind, tally)
  }
  stop.isOver = true
  await Promise.all(writing)
  await judge(await place.connection(), acknowledged, tally)
  program.process.kill('SIGTERM')
  await program.ended()
  return tally
}

/** An installation in real use with somebody signed in; the session's token. */
async function prepare(place: Place): Promise<string> {
  const {DATABASE_URL} = place.settings
  const target = DATABASE_URL
    ? {connection: {connectionString: DATABASE_URL}, close: async () => undefined}
    : await restoreTarget(readConfig(place.settings), 'real')
  const db = await openDatabase(target.connection)
  await migrate(db)
  await writeSettings(db, {use: 'real', organ: '某县人民政府办公室'})
  const at = new Date()
  const administrator = (name: string, end: string) => ({
    name,
    login: `login-${end}`,
    password: `Chushi-2026-${end}`,
  })
  await setUp(
    db,
    {
      agency: {name: '某县人民政府办公室'},
      system: administrator('周系统', 'a'),
      security: administrator('吴安全', 'b'),
      audit: administrator('郑审计', 'c'),
    },
    {person: '未登录', address: '127.0.0.1', at},
  )
  const {rows} = await sql<{id: string}>`select id from people where name = '周系统'`.execute(db)
  const visitor = {address: '127.0.0.1', browser: 'test', at}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, rows[0]?.id ?? '', visitor, {ofTrial: true}))
  await db.destroy()
  await target.close()
  return token
}

async function write(
  writer: number,
  address: {now: string},
  token: string,
  acknowledged: Set<string>,
  stop: {isOver: boolean},
): Promise<void> {
  for (let number = 0; !stop.isOver; number++) {
    const email = `w${writer}-${number}@example.cn`
    const answer = await fetch(`${address.now}api/me/notice-choices`, {
      method: 'PUT',
      headers: {
        cookie: `gongkai=${token}`,
        [ownHeader.name]: ownHeader.value,
        'content-type': 'application/json',
      },
      body: JSON.stringify({...usualChoices, email}),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined)
    if (answer?.status === 200) acknowledged.add(email)
    else await setTimeout(50)
  }
}

async function kill(
  t: TestContext,
  place: Place,
  kind: Kind,
  program: Program,
  address: {now: string},
): Promise<Program> {
  if (kind === 'program') program.process.kill('SIGKILL')
  else if (kind === 'database') process.kill(await place.postmaster(), 'SIGKILL')
  else {
    const pid = await backendOf(await place.connection())
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    return program
  }
  if (kind === 'database' && place.restartDatabase) {
    await place.restartDatabase()
    return program
  }
  await program.ended()
  const next = startServer(t, place.settings)
  address.now = await addressOf(next)
  return next
}

/** A process of the database that works for the program. */
async function backendOf(connection: ConnectionConfig): Promise<number | undefined> {
  const db = await openDatabase(connection)
  const {rows} = await sql<{pid: number}>`
    select pid from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend'
      and pid <> pg_backend_pid()
    order by state = 'active' desc limit 1`.execute(db)
  await db.destroy()
  return rows[0]?.pid
}

async function addressOf(program: Program): Promise<string> {
  const [, address = ''] = await program.says(/网址 {6}(\S+)/)
  return address
}

/** A database that was killed repairs itself first. */
async function untilAnswered(address: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${address}health`).catch(() => undefined)
    if (answer?.status === 200) return
    await setTimeout(100)
  }
  throw new Error('it did not answer again within a minute')
}

async function judge(
  connection: ConnectionConfig,
  acknowledged: ReadonlySet<string>,
  tally: Tally,
): Promise<void> {
  const should = [...acknowledged]
  const db = await openDatabase(connection)
  const {rows} = await sql<{email: string}>`
    select after ->> 'email' as email from audit_entries
    where action = '修改通知接收方式'`.execute(db)
  const kept = new Set(rows.map(({email}) => email))
  tally.acknowledged = should.length
  tally.lost = should.filter(email => !kept.has(email)).length
  for await (const {agency, broken} of verifyChains(db))
    if (broken !== undefined) tally.broken.push(`${agency} ${broken}`)
  await db.destroy()
}

/** An embedded database in a data folder. */
export function embeddedPlace(folder: string): Place {
  const file = join(folder, 'postgresql-18', 'postmaster.pid')
  const lines = async () => (await readFile(file, 'utf8')).split('\n')
  return {
    settings: {GONGKAI_DATA: folder},
    postmaster: async () => Number((await lines())[0]),
    async connection() {
      const [, , , port, host] = await lines()
      return {host, port: Number(port), user: 'gongkai', database: 'gongkai', ssl: false}
    },
  }
}
