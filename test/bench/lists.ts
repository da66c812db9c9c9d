import {sql} from 'kysely'
import {agenciesWithin} from '../../src/agencies/accounts/store/names.ts'
import {countAudit, searchAudit} from '../../src/agencies/audit/search.ts'
import {listPeople, type PersonSearch} from '../../src/agencies/people/store/list-people.ts'
import type {Database} from '../../src/db/database.ts'
import {migrate} from '../../src/db/migrate.ts'
import {openDatabase} from '../../src/db/open.ts'
import {day} from '../../src/law/day.ts'
import {inDatabase, startTestServer} from '../test-server.ts'
import {table} from './print.ts'
import {inRounds, ratio, shown, spread} from './rounds.ts'

const many = 100_000
const rounds = 7

/**
 * Lists of a hundred thousand rows as the console asks for them, rows and number of them: each page,
 * order and search beside the bare statement that only counts the rows, and the audit list by its index.
 */
export async function lists(): Promise<void> {
  const {stop, connection, template} = await startTestServer()
  const db = await openDatabase(inDatabase(connection, template))
  try {
    await migrate(db)
    await fillPeople(db)
    await fillAudit(db)
    await sql`vacuum analyze`.execute(db)
    await compare('人员，十万人、两千个机关', await peopleLists(db))
    await compare('审计记录，十万条、五十个机关', auditLists(db))
    console.log(await planOf(db))
  } finally {
    await db.destroy()
    await stop()
  }
}

type Lists = Record<string, () => Promise<unknown>>

/** The first of the works is the bare statement that the others are measured by. */
async function compare(title: string, asked: Lists): Promise<void> {
  const times = await inRounds(rounds, asked)
  const first = Object.values(times)[0]
  table(
    [title, '中位 ms', '最慢 ms', '与只数一遍之比'],
    Object.entries(times).map(([name, each]) => {
      const {median, most} = spread(each)
      return [name, median.toFixed(1), most.toFixed(1), shown(ratio(each, first))]
    }),
  )
}

async function peopleLists(db: Database): Promise<Lists> {
  const {rows} = await sql<{id: string}>`select id from agencies where parent is null`.execute(db)
  const within = {own: [], below: rows.map(({id}) => id)}
  const asked = (search: Partial<PersonSearch>) => () =>
    listPeople(db, within, {page: 1, size: 50, ...search}, day('2026-11-22'))
  const seen = await agenciesWithin(db, within)
  return {
    只数一遍: () =>
      sql`select count(*) from people where agency = any(${seen}::uuid[])`.execute(db),
    '第 1 页': asked({}),
    '第 1000 页': asked({page: 1000}),
    最后一页: asked({page: many / 50}),
    ...Object.fromEntries(
      ['name', 'agencyName', 'departmentName', 'telephone', 'email'].flatMap(sort => [
        [`按 ${sort}`, asked({sort})],
        [`按 ${sort} 倒序，第 1000 页`, asked({sort: `-${sort}`, page: 1000})],
        [`按 ${sort} 倒序，最后一页`, asked({sort: `-${sort}`, page: many / 50})],
      ]),
    ),
    '查「张 7」': asked({text: '张 7'}),
    查电话末四位: asked({text: '4321'}),
    查不到的字: asked({text: '龘'}),
    '查「0951」，第 1000 页': asked({text: '0951', page: 1000}),
    现任信息员: asked({role: 'information-officer'}),
    '现任信息员，第 1000 页': asked({role: 'information-officer', page: 1000}),
    '导出的一页（1000 人）': asked({page: 100, size: 1000}),
  }
}

function auditLists(db: Database): Lists {
  const asked =
    (search: object, page = 1) =>
    async () => {
      const total = await countAudit(db, {agencies, ...search})
      await searchAudit(db, {agencies, ...search, skip: (page - 1) * 50, total, limit: 50})
    }
  return {
    只数一遍: () => countAudit(db, {agencies}),
    '第 1 页': asked({}),
    '第 1000 页': asked({}, 1000),
    最后一页: asked({}, many / 50),
    从最早的起: asked({isOldestFirst: true}),
    一个月内: asked({from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z'}),
    一个人: asked({actors: ['person-7']}),
    '操作有「退出」': asked({action: '退出'}),
  }
}

const agencies = Array.from({length: 50}, (_, at) => `agency-${at}`)

async function fillPeople(db: Database): Promise<void> {
  await sql`
    with top as (insert into agencies (name, kind) values ('某县人民政府', 'government') returning id)
    insert into agencies (parent, name, kind)
    select top.id, '某县第' || n || '局', 'department' from top, generate_series(1, 2000) n`.execute(
    db,
  )
  await sql`
    insert into departments (agency, name, "from")
    select id, '办公室', '2020-01-01' from agencies where parent is not null`.execute(db)
  await sql`
    insert into people (agency, department, name, telephone, email)
    select agency, id, substr('赵钱孙李周吴郑王张陈', 1 + n % 10, 1) || ' ' || n * 7919::bigint % ${many},
      '0951-' || lpad((n * 104729::bigint % 10000000)::text, 7, '0'), 'p' || n * 31 % ${many} || '@example.cn'
    from generate_series(1, ${many}::int) n
    join (select row_number() over (order by id) as place, id, agency from departments) placed
      on placed.place = 1 + n % 2000`.execute(db)
  await sql`
    insert into accounts (person, login)
    select id, 'login' || row_number() over (order by id) from people`.execute(db)
  await sql`
    insert into appointments (person, agency, department, role, "from")
    select id, agency, department,
      case when row_number() over (order by id) % 9 = 0 then 'section-head' else 'information-officer' end,
      '2021-01-01'
    from people`.execute(db)
}

async function fillAudit(db: Database): Promise<void> {
  await sql`
    insert into audit_entries (agency, number, at, actor, action, object, previous, hash)
    select 'agency-' || n % 50, n, timestamptz '2026-01-01' + n * interval '5 minutes',
           'person-' || n % 400, case when n % 9 = 0 then '退出登录' else '登录' end,
           'session', '', ''
    from generate_series(1, ${many}::int) n`.execute(db)
}

/** By what the first page is found; a page that sorts all entries fails the bench. */
async function planOf(db: Database): Promise<string> {
  const {rows} = await sql<{'QUERY PLAN': string}>`
    explain select * from audit_entries where agency = any(${agencies}::text[])
    order by at desc, agency, number desc limit 51`.execute(db)
  const plan = rows.map(row => row['QUERY PLAN']).join('\n')
  if (!plan.includes('audit_entries_by_time')) throw new Error(`没有用到索引：\n${plan}`)
  return plan
}
