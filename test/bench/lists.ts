import {sql} from 'kysely'
import {countAudit, searchAudit} from '../../src/agencies/audit/search.ts'
import type {Database} from '../../src/db/database.ts'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {inDatabase, startTestServer} from '../test-server.ts'
import {table} from './print.ts'

const many = 100_000
const rounds = 20

/** The audit list with a hundred thousand entries of fifty organs: each page, and by which index. */
export async function lists(): Promise<void> {
  const {stop, connection, template} = await startTestServer()
  const db = await openDatabase(inDatabase(connection, template))
  try {
    await migrate(db)
    await fill(db)
    const agencies = Array.from({length: 50}, (_, at) => `agency-${at}`)
    const rows: string[][] = []
    for (const [name, search, page] of [
      ['第 1 页', {}, 1],
      ['第 1000 页', {}, 1000],
      ['最后一页', {}, many / 50],
      ['一个月内', {from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z'}, 1],
      ['一个人', {actors: ['person-7']}, 1],
      ['操作有「退出」', {action: '退出'}, 1],
    ] as const) {
      const times: number[] = []
      const ask = async () => {
        await searchAudit(db, {agencies, ...search, skip: (page - 1) * 50, limit: 50})
        await countAudit(db, {agencies, ...search})
      }
      for (let round = 0; round < rounds; round++) {
        const begun = performance.now()
        await ask()
        times.push(performance.now() - begun)
      }
      const sorted = times.toSorted((a, b) => a - b)
      rows.push([name, String(sorted[rounds / 2]?.toFixed(1)), String(sorted.at(-1)?.toFixed(1))])
    }
    table(['审计列表，十万条', '中位 ms', '最慢 ms'], rows)
    console.log(await planOf(db, agencies))
  } finally {
    await db.destroy()
    await stop()
  }
}

async function fill(db: Database): Promise<void> {
  await sql`
    insert into audit_entries (agency, number, at, actor, action, object, previous, hash)
    select 'agency-' || n % 50, n, timestamptz '2026-01-01' + n * interval '5 minutes',
           'person-' || n % 400, case when n % 9 = 0 then '退出登录' else '登录' end,
           'session', '', ''
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`analyze audit_entries`.execute(db)
}

/** By what the first page is found; a page that sorts all entries fails the bench. */
async function planOf(db: Database, agencies: readonly string[]): Promise<string> {
  const {rows} = await sql<{'QUERY PLAN': string}>`
    explain select * from audit_entries where agency = any(${[...agencies]}::text[])
    order by at desc, agency, number desc limit 51`.execute(db)
  const plan = rows.map(row => row['QUERY PLAN']).join('\n')
  if (!plan.includes('audit_entries_by_time')) throw new Error(`没有用到索引：\n${plan}`)
  return plan
}
