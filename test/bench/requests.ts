import {sql} from 'kysely'
import pg from 'pg'
import type {By} from '../../src/agencies/accounts/act.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {homeOf} from '../../src/api/requests/home.ts'
import type {Database} from '../../src/db/database.ts'
import {openDatabase} from '../../src/db/open.ts'
import {day} from '../../src/law/day.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {arrive} from '../../src/requests/arrival/arrive.ts'
import {change} from '../../src/requests/change/change.ts'
import {listRequests} from '../../src/requests/store/list-requests.ts'
import {arrival} from '../requests/desk.ts'
import {inDatabase, startTestServer} from '../test-server.ts'
import {bareDashboards, dashboards, histories} from './dashboards.ts'
import {table} from './print.ts'
import {inRounds, ratio, shown, spread} from './rounds.ts'

const at = new Date('2026-03-02T01:00:00Z')
const today = day('2026-03-02')

/** Lists, home and a step among 200,000 requests, each beside the bare SQL of the same rows. */
export async function requests(words: string[] = []): Promise<void> {
  const count = Number(words.find(word => word.startsWith('count='))?.slice(6) ?? 200_000)
  const rounds = Number(words.find(word => word.startsWith('rounds='))?.slice(7) ?? 30)
  const server = await startTestServer()
  const connection = inDatabase(server.connection, server.template)
  // A thousand officers at once wait their turn for a connection.
  const db = await openDatabase({...connection, connectionTimeoutMillis: 120_000})
  const bare = new pg.Client(connection)
  await bare.connect()
  try {
    const {agency, top, officer} = await fill(db, count)
    const own = {own: [agency], below: []}
    const below = {own: [], below: [top]}
    const asked = {page: 1, size: 50}
    const steps = steppers(db, bare, agency, officer)
    await steps.prepare(2 * (rounds + 1))
    await sql`analyze`.execute(db)
    const ours = {
      'list, own agency': () => listRequests(db, own, asked, today),
      'list, all agencies': () => listRequests(db, below, asked, today),
      'list, by due day': () =>
        listRequests(db, own, {...asked, open: 'yes', sort: 'dueOn'}, today),
      'list, by words': () => listRequests(db, own, {...asked, text: '第12345号'}, today),
      'home, officer': () => homeFor(db, officer, own),
      'home, supervisor': () => homeFor(db, officer, below),
      ...dashboards(db, at, {officer: own, supervisor: below}),
      'a step': steps.ours,
    }
    const theirs = bareWorks(bare, agency, officer, steps.bare)
    const rows: string[][] = []
    for (const [name, work] of Object.entries(ours)) {
      const yardstick = theirs[name as keyof typeof theirs]
      const times = await inRounds(rounds, {ours: work, bare: yardstick})
      const {median} = ratio(times.ours, times.bare)
      rows.push([
        name,
        shown(spread(times.ours ?? [])),
        shown(spread(times.bare ?? [])),
        median.toFixed(2),
      ])
    }
    table([`of ${count}`, 'ms', 'bare SQL ms', '×'], rows)
    await collide(db, agency, officer)
  } finally {
    await bare.end()
    await db.destroy()
    await server.stop()
  }
}

/** A county with 60 bureaus; the requests of three years, of which one in forty is open. */
async function fill(db: Database, count: number) {
  const {rows: tops} = await sql<{id: string}>`
    insert into agencies (name) values ('某县') returning id`.execute(db)
  const top = tops[0]?.id ?? ''
  const {rows: agencies} = await sql<{id: string}>`
    insert into agencies (name, parent) select '某局' || n, ${top}::uuid
    from generate_series(1, 60) n returning id`.execute(db)
  const agency = agencies[0]?.id ?? ''
  const {rows: people} = await sql<{id: string}>`
    insert into people (name, agency) values ('张敏', ${agency}) returning id`.execute(db)
  const officer = people[0]?.id ?? ''
  await sql`
    insert into requests (agency, events, title, applicant, wanted_form, wanted_way,
      applicant_kind, channel, status, is_open, arrived_on, received_on, number, due_on, officer,
      concluded_on, outcome, query_hash)
    select (${agencies.map(({id}) => id)}::uuid[])[1 + n % 60], 6,
      '某县第' || n || '号文件', '张*', 'paper', 'post', 'natural', 'internet',
      case when n % 40 = 0 then 'handling' else 'archived' end, n % 40 = 0,
      '2023-01-01'::date + n % 1150, '2023-01-01'::date + n % 1150, '依申请〔2025〕' || n || '号',
      case when n % 40 = 0 then '2026-02-20'::date + n % 37 else '2025-01-01'::date end,
      case when n % 60 = 0 then ${officer}::uuid end,
      case when n % 40 > 0 then '2025-02-01'::date end, case when n % 40 > 0 then 'granted' end,
      sha256(n::text::bytea)
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`
    insert into request_events (request, number, id, at, event)
    select requests.id, nth, gen_random_uuid(), ${at},
      (${histories}::jsonb -> (nth - 1)) || jsonb_build_object('on', arrived_on + nth * 3)
    from requests, generate_series(1, 6) nth`.execute(db)
  return {agency, top, officer}
}

function homeFor(db: Database, person: string, within: {own: string[]; below: string[]}) {
  const actor = {
    person,
    appointments: [
      {person, agency: within.own[0] ?? person, role: 'disclosure-officer' as const, from: today},
    ],
  }
  return homeOf({db, within, actor, at})
}

/** Registers one new request after the other: the whole way, and the bare statements of its rows. */
function steppers(db: Database, bare: pg.Client, agency: string, officer: string) {
  const key = newKey()
  const by: By = {person: officer, address: '127.0.0.1', at}
  const ids: string[] = []
  const next = () => ids.pop() ?? ''
  return {
    async prepare(count: number) {
      for (let made = 0; made < count; made++) {
        const arrived = await arrive(db, key, agency, arrival, by)
        if (!isRefusal(arrived)) ids.push(arrived.id)
      }
    },
    async ours() {
      const step = {kind: 'registered', on: today} as const
      const result = await change(db, key, next(), {seen: 1, step}, by)
      if (isRefusal(result)) throw new Error(result.refused)
    },
    bare: () => bareStep(bare, agency, next()),
  }
}

async function bareStep(bare: pg.Client, agency: string, id: string): Promise<void> {
  const event = {kind: 'registered', on: today}
  await bare.query('begin')
  await bare.query('select id, agency from requests where id = $1 for update', [id])
  await bare.query('select event, at from request_events where request = $1 order by number', [id])
  await bare.query(
    `insert into request_numbers (agency, kind, year, last) values ($1, 'bare', 2026, 1)
     on conflict (agency, kind, year) do update set last = request_numbers.last + 1`,
    [agency],
  )
  await bare.query('select settings from request_settings where agency = $1', [agency])
  await bare.query('select * from own_days where agency = $1', [agency])
  await bare.query(
    'insert into request_events (request, number, id, at, event) values ($1, 2, $2, $3, $4)',
    [id, crypto.randomUUID(), at, JSON.stringify(event)],
  )
  await bare.query(
    "update requests set status = 'handling', events = 2, number = $2 where id = $1",
    [id, crypto.randomUUID()],
  )
  await bare.query('select number, hash from audit_heads where agency = $1 for update', ['bare'])
  await bare.query(
    `insert into audit_entries (agency, number, at, actor, action, object, previous, hash)
     values ('bare', (select count(*) + 1 from audit_entries where agency = 'bare'), $1, 'x', '登记', 'x', 'x', 'x')`,
    [at],
  )
  await bare.query("update audit_heads set number = number + 1 where agency = 'bare'")
  await bare.query('commit')
}

/** What one would write by hand for the same rows. */
function bareWorks(bare: pg.Client, agency: string, officer: string, step: () => Promise<void>) {
  const list = async (where: string, order: string, values: unknown[]) => {
    await bare.query(`select * from requests where ${where} order by ${order} limit 50`, values)
    await bare.query(`select count(*) from requests where ${where}`, values)
  }
  const counts = (where: string, values: unknown[]) =>
    bare.query(
      `select agency, count(*), count(*) filter (where due_on between '2026-03-02' and '2026-03-09'),
         count(*) filter (where due_on < '2026-03-02')
       from requests where is_open and ${where} group by agency`,
      values,
    )
  const overdue = (where: string, values: unknown[]) =>
    bare.query(
      `select * from requests where is_open and ${where} and due_on < '2026-03-02'
       order by due_on, id limit 20`,
      values,
    )
  const mine = async () => {
    const where = 'is_open and agency = $1 and (officer = $2 or officer is null)'
    await bare.query(`select * from requests where ${where} order by due_on, id limit 20`, [
      agency,
      officer,
    ])
    await bare.query(`select count(*) from requests where ${where}`, [agency, officer])
  }
  return {
    'list, own agency': () => list('agency = $1', 'arrived_on desc, id desc', [agency]),
    'list, all agencies': () => list('true', 'arrived_on desc, id desc', []),
    'list, by due day': () => list('is_open and agency = $1', 'due_on, id', [agency]),
    'list, by words': () =>
      list(
        'agency = $1 and (strpos(title, $2) > 0 or strpos(number, $2) > 0)',
        'arrived_on desc, id desc',
        [agency, '第12345号'],
      ),
    async 'home, officer'() {
      await mine()
      await overdue('agency = $1', [agency])
      await counts('agency = $1', [agency])
    },
    async 'home, supervisor'() {
      await overdue('true', [])
      await counts('true', [])
    },
    ...bareDashboards(bare, agency),
    'a step': step,
  }
}

/** A thousand officers take the same step of one case at once: one of them does it. */
async function collide(db: Database, agency: string, officer: string): Promise<void> {
  const key = newKey()
  const by: By = {person: officer, address: '127.0.0.1', at}
  const arrived = await arrive(db, key, agency, arrival, by)
  if (isRefusal(arrived)) throw new Error(arrived.refused)
  const step = {kind: 'registered', on: today} as const
  const begin = performance.now()
  const results = await Promise.all(
    Array.from({length: 1000}, () => change(db, key, arrived.id, {seen: 1, step}, by)),
  )
  const won = results.filter(each => !isRefusal(each)).length
  const told = results.filter(isRefusal).filter(({refused}) => refused.includes('登记')).length
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  console.log(`1000 colliding steps in ${seconds} s: ${won} done, ${told} told who did it`)
  if (won !== 1 || told !== 999) throw new Error('colliding steps were not told apart')
}
