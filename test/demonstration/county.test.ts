import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {trialPeople} from '../../src/agencies/accounts/store/trial-people.ts'
import {verifyChains} from '../../src/agencies/audit/verify.ts'
import {listAgencies} from '../../src/agencies/organs/store/list-agencies.ts'
import {refusesClashes} from '../../src/agencies/people/clashes.ts'
import {appointmentsOf} from '../../src/agencies/people/store/appointments.ts'
import {standInsOf} from '../../src/agencies/people/store/stand-ins.ts'
import {roles} from '../../src/agencies/roles.ts'
import type {Database} from '../../src/db/database.ts'
import {writeFirst} from '../../src/db/settings.ts'
import {enterCounty} from '../../src/demonstration/county/enter-county.ts'
import {day} from '../../src/law/day.ts'
import {testDatabase} from '../database.ts'

const at = new Date('2026-11-21T02:00:00Z')
const today = day('2026-11-21')

async function trialDatabase(t: Parameters<typeof testDatabase>[0]): Promise<Database> {
  const db = await testDatabase(t)
  await writeFirst(db, 'use', 'trial')
  return db
}

test('示例县有政府办和四个局，每种职务都有人，任何人的职务都不冲突', async t => {
  const db = await trialDatabase(t)
  await enterCounty(db, at)
  const people = await trialPeople(db, today)
  assert.deepEqual(new Set(people.flatMap(person => person.roles)), new Set(Object.keys(roles)))
  const ids = people.map(({id}) => id)
  const [appointments, standIns] = [await appointmentsOf(db, ids), await standInsOf(db, ids)]
  assert.equal(refusesClashes(appointments, standIns), undefined)
  assert.equal(standIns.length, 1)
  const top = appointments.find(({role}) => role === 'audit-administrator')?.agency ?? ''
  const {rows} = await listAgencies(db, {own: [], below: [top]}, {page: 1, size: 50})
  assert.equal(rows.length, 6)
  assert.ok(rows.every(({kind, creditCode}) => kind !== null && creditCode !== null))
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
})

test('示例人员按机关排在一起，上级在前；机关之内按职务', async t => {
  const db = await trialDatabase(t)
  await enterCounty(db, at)
  const people = await trialPeople(db, today)
  const agencies = people.map(({agency}) => agency)
  assert.deepEqual(
    [...new Set(agencies)].length,
    agencies.filter((a, i) => a !== agencies[i - 1]).length,
  )
  assert.deepEqual(
    people.slice(0, 4).map(({name}) => name),
    ['郭建平', '何静', '罗文斌', '王雅琴'],
  )
})

test('写到一半停下的，下次补齐；写完的不再动', async t => {
  const whole = await trialDatabase(t)
  await enterCounty(whole, at)
  const part = await trialDatabase(t)
  for (const [table, rows] of stops) {
    await stopAt(part, table, rows)
    await assert.rejects(enterCounty(part, at), /stopped/, table)
    await sql.raw(`drop trigger stop on ${table}`).execute(part)
  }
  await enterCounty(part, at)
  await enterCounty(part, at)
  assert.deepEqual(await counts(part), await counts(whole))
})

/** Where the program is stopped, each time further on: the table that takes no more than so many rows. */
const stops = [
  ['former_names', 0],
  ['departments', 5],
  ['people', 9],
  ['accounts', 12],
  ['appointments', 20],
  ['stand_ins', 0],
] as const

async function stopAt(db: Database, table: string, rows: number): Promise<void> {
  await sql
    .raw(
      `create or replace function stop() returns trigger language plpgsql as $$ begin
         if (select count(*) from ${table}) >= ${rows} then raise exception 'stopped'; end if;
         return new;
       end $$;
       create trigger stop before insert on ${table} for each row execute function stop()`,
    )
    .execute(db)
}

test('正式库里写不进示例县', async t => {
  const db = await testDatabase(t)
  await assert.rejects(enterCounty(db, at), /only stand in a database of the trial/)
  await writeFirst(db, 'use', 'real')
  await assert.rejects(enterCounty(db, at), /only stand in a database of the trial/)
  assert.deepEqual(await counts(db), {
    agencies: 0,
    people: 0,
    accounts: 0,
    appointments: 0,
    stand_ins: 0,
  })
})

async function counts(db: Database) {
  const {rows} = await sql`
    select (select count(*) from agencies) as agencies, (select count(*) from people) as people,
      (select count(*) from accounts) as accounts,
      (select count(*) from appointments) as appointments,
      (select count(*) from stand_ins) as stand_ins`.execute(db)
  return rows[0]
}
