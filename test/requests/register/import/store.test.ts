import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {verifyChains} from '../../../../src/agencies/audit/verify.ts'
import {readImport} from '../../../../src/agencies/import/import-file.ts'
import type {Database} from '../../../../src/db/database.ts'
import {day} from '../../../../src/law/day.ts'
import {takeIn} from '../../../../src/requests/change/take-in.ts'
import type {RequestEvent} from '../../../../src/requests/events/event.ts'
import {exportRegister} from '../../../../src/requests/register/export/export-register.ts'
import {registerTemplate} from '../../../../src/requests/register/export/register-book.ts'
import {
  importRegister,
  previewRegister,
} from '../../../../src/requests/register/import/import-register.ts'
import {table3Of} from '../../../../src/requests/register/register.ts'
import {factsOf} from '../../../../src/requests/state/facts.ts'
import {fieldsOf, peopleOfRequest} from '../../../../src/requests/store/applicants.ts'
import {arrival, desk, zhang} from '../../desk.ts'
import {chance, circumstances, randomHistory} from '../../random-history.ts'
import {withoutDraft} from './reread.ts'

const today = day('2026-11-20')
const registeredToday = {kind: 'registered', on: today} as const

test('台账导出后在空的系统里再导入：列、表三、个人信息、编号都接得上', async t => {
  const [old, fresh] = [await office(t), await office(t)]
  const brought = registerOf(400, old.officer)
  await old.db
    .transaction()
    .execute(change =>
      takeIn(
        change,
        old.key,
        old.agency,
        brought,
        circumstances(today),
        old.by(old.officer),
        () => undefined,
      ),
    )
  const out = {year: undefined, reason: '移交台账'}
  const bytes = await exportRegister(old.db, old.key, old.agency, out, old.by(old.officer))
  const file = await readImport(Buffer.from(bytes))
  const preview = await previewRegister(fresh.db, fresh.agency, file, fresh.by(fresh.officer))
  assert.deepEqual(preview.problems, [])
  assert.equal((await rowsIn(fresh.db)).length, 0)
  const done: number[] = []
  const began = performance.now()
  const plan = await importRegister(
    fresh.db,
    fresh.key,
    fresh.agency,
    file,
    fresh.by(fresh.officer),
    at => {
      done.push(at)
    },
  )
  t.diagnostic(`${plan.cases.length}件，写入${Math.round(performance.now() - began)}毫秒`)
  assert.deepEqual([plan.problems, done.at(-1)], [[], 400])
  const [before, after] = [await rowsIn(old.db), await rowsIn(fresh.db)]
  assert.deepEqual(after, before)
  assert.ok(new Set(before.map(({status}) => status)).size >= 9, '各种状态都有')
  assert.deepEqual(await table3In(fresh.db), await table3In(old.db))

  const last = plan.numbers.find(({kind, year}) => kind === 'registration' && year === 2026)
  const {id} = await fresh.come({...arrival, on: today})
  await fresh.steps(id, registeredToday)
  assert.equal(await numberOf(fresh.db, id), `依申请〔2026〕${(last?.last ?? 0) + 1}号`)

  const again = await importRegister(
    fresh.db,
    fresh.key,
    fresh.agency,
    file,
    fresh.by(fresh.officer),
    () => undefined,
  )
  assert.match(again.problems[0]?.text ?? '', /在系统中已有，不能重复导入/)
  assert.equal((await rowsIn(fresh.db)).length, 401)
  const {
    rows: [one],
  } = await sql<{id: string}>`
    select id from requests where number like '2026-%' limit 1`.execute(fresh.db)
  const [person] = await peopleOfRequest(fresh.db, fresh.key, one?.id ?? '')
  assert.deepEqual(person && (await fieldsOf(fresh.db, person)), given(zhang))
  const {rows: sealed} = await sql`
    select from personal_fields where position(${Buffer.from(zhang.identityNumber)} in sealed) > 0`.execute(
    fresh.db,
  )
  assert.equal(sealed.length, 0)
  for (const db of [old.db, fresh.db])
    for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
  const {rows: acts} = await sql<{action: string; count: number}>`
    select action, count(*)::int as count from audit_entries group by action`.execute(fresh.db)
  assert.equal(acts.find(({action}) => action === '导入申请')?.count, 400)
})

test('两千行几秒钟导入；中途出错什么也不留下；模板本身没有可导入的', async t => {
  const old = await office(t)
  const brought = registerOf(2000, old.officer)
  await old.db
    .transaction()
    .execute(change =>
      takeIn(
        change,
        old.key,
        old.agency,
        brought,
        circumstances(today),
        old.by(old.officer),
        () => undefined,
      ),
    )
  const by = old.by(old.officer)
  const bytes = await exportRegister(
    old.db,
    old.key,
    old.agency,
    {year: undefined, reason: '备份'},
    by,
  )
  const fresh = await office(t)
  const began = performance.now()
  const file = await readImport(Buffer.from(bytes))
  const read = performance.now()
  await previewRegister(fresh.db, fresh.agency, file, fresh.by(fresh.officer))
  const judged = performance.now()
  const run = (fault?: Error) =>
    importRegister(fresh.db, fresh.key, fresh.agency, file, fresh.by(fresh.officer), at => {
      if (fault && at > 1000) throw fault
    })
  await assert.rejects(run(new Error('停电')), /停电/)
  assert.equal((await rowsIn(fresh.db)).length, 0)
  const numbers = await sql`select from request_numbers`.execute(fresh.db)
  assert.equal(numbers.rows.length, 0)
  const again = performance.now()
  assert.deepEqual((await run()).problems, [])
  const said = [read - began, judged - read, performance.now() - again].map(Math.round)
  t.diagnostic(`读取${said[0]}、核对${said[1]}、写入（含核对）${said[2]}毫秒`)
  assert.equal((await rowsIn(fresh.db)).length, 2000)

  const template = await readImport(Buffer.from(await registerTemplate()))
  const untouched = await previewRegister(fresh.db, fresh.agency, template, fresh.by(fresh.officer))
  assert.match(untouched.problems[0]?.text ?? '', /没有可以导入的申请/)
})

/** A desk on a day on which the register is brought along. */
async function office(t: Parameters<typeof desk>[0]) {
  const opened = await desk(t)
  opened.clock.now = new Date(`${today}T02:00:00Z`)
  return opened
}

/** Random cases of four years, none with a draft that has not left, as if `officer` had entered them. */
function registerOf(size: number, officer: string) {
  const random = chance(size)
  const counts = new Map<string, number>()
  return Array.from({length: size}, () => {
    let events = withoutDraft(randomHistory(random, 25))
    while (!events[0] || events[0].on < '2022-01-01' || (events.at(-1)?.on ?? '') > today)
      events = withoutDraft(randomHistory(random, 25))
    const ids = new Map<string, string>()
    for (const each of events) ids.set(each.id, crypto.randomUUID())
    const year = events[0].on.slice(0, 4)
    return {
      people: [{role: 'applicant', fields: zhang}] as const,
      wantedForm: 'electronic',
      wantedWay: 'email',
      events: events
        .filter(({kind}) => kind !== 'assigned')
        .map(each => {
          const named = Object.entries(each).map(([key, value]) => [
            key,
            (typeof value === 'string' && key !== 'on' && ids.get(value)) || value,
          ])
          const number = each.kind === 'registered' ? next(counts, year) : undefined
          return {...Object.fromEntries(named), by: officer, ...(number && {number})} as typeof each
        }),
    } as const
  })
}

function next(counts: Map<string, number>, year: string): string {
  const count = (counts.get(year) ?? 0) + 1
  counts.set(year, count)
  return `${year}-${String(count).padStart(4, '0')}`
}

async function rowsIn(db: Database) {
  const {rows} = await sql<{status: string; number: string}>`
    select number, title, applicant, applicant_kind, channel, status, is_open, arrived_on,
      received_on, due_on, concluded_on, outcome, inner_due, recount_from, wanted_form, wanted_way
    from requests
    order by number, arrived_on, received_on, title, applicant_kind, channel, status, concluded_on,
      due_on, outcome, wanted_form, wanted_way`.execute(db)
  return rows
}

/** Table 3 of all years, as one text a cell. */
async function table3In(db: Database) {
  const {rows} = await sql<{id: string; events: RequestEvent[]}>`
    select request as id, json_agg(event order by number) as events
    from request_events group by request`.execute(db)
  const requests = rows.map(({id, events}) => ({id, facts: factsOf(events)}))
  return [2022, 2023, 2024, 2025, 2026].flatMap(year =>
    [...table3Of(requests, year)].map(([code, {value}]) => `${year} ${code} ${value}`).toSorted(),
  )
}

async function numberOf(db: Database, id: string) {
  const {rows} = await sql<{number: string}>`select number from requests where id = ${id}`.execute(
    db,
  )
  return rows[0]?.number
}

function given(fields: Record<string, string | null>) {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== null))
}
