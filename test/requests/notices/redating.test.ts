import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {withOwnDays} from '../../../src/law/calendar.ts'
import {day} from '../../../src/law/day.ts'
import {nationalCalendar} from '../../../src/law/national-calendar.ts'
import {recount} from '../../../src/requests/change/recount.ts'
import {tellRedated} from '../../../src/requests/notices/tell-redated.ts'
import {newAgency, newPerson} from '../../agencies/approvals/bureau.ts'
import {desk} from '../desk.ts'

const on = day('2026-03-02')

test('放假安排变动：哪件、由哪天改为哪天、为什么，告诉经办人；撤销的、没动的不说，不说第二次', async t => {
  const {db, agency, officer, come, steps, clock} = await desk(t)
  const other = await newAgency(db, '教育局')
  await newPerson(db, other, '周伟', ['disclosure-officer'])
  const {id} = await come()
  await steps(id, {kind: 'registered', on})
  const closed = await come({items: ['另一件']})
  await steps(closed.id, {kind: 'withdrawn', on, proof: '书面'})
  const told = async (national = nationalCalendar()) => {
    await Promise.all([tellRedated(db, clock.now, national), tellRedated(db, clock.now, national)])
    const {rows} = await sql<{person: string; text: string; link: string; due: string}>`
      with fresh as (delete from notices where kind = 'request-redated' returning *)
      select person, text, link, due from fresh order by text`.execute(db)
    return rows
  }
  const set = (of: string, date: string, kind: string) =>
    sql`insert into own_days (agency, day, kind, reason) values (${of}, ${date}, ${kind}, '县庆放假')`.execute(
      db,
    )
  assert.deepEqual(await told(), [], '第一次启动，没有什么变动')
  await set(agency, '2026-03-03', 'rest')
  await set(agency, '2026-05-06', 'rest')
  await set(other, '2026-03-04', 'rest')
  assert.deepEqual(await told(), [
    {
      person: officer,
      text: '依申请〔2026〕1号：答复期限由2026年3月30日改为2026年3月31日，因为2026年3月3日休息（县庆放假）',
      link: `/requests/${id}?open=clock`,
      due: '2026-03-31',
    },
  ])
  assert.deepEqual(await told(), [], '只说一次')
  await set(agency, '2026-03-07', 'working')
  await sql`delete from own_days where day = '2026-03-07'`.execute(db)
  assert.deepEqual(await told(), [], '设了又撤销，没有变动')
  await sql`delete from own_days where day = '2026-03-03'`.execute(db)
  const newer = withOwnDays(nationalCalendar(), {rest: [[day('2026-03-30'), '特别放假']]})
  const words = (await told(newer)).map(({text}) => text.split('：')[1])
  assert.deepEqual(words, [], '取消一天又多放一天，最后一天仍是3月31日')
  assert.deepEqual(
    (await told()).map(({text}) => text.split('：')[1]),
    ['答复期限由2026年3月31日改为2026年3月30日，因为2026年3月30日上班'],
  )
  await recount(db, clock.now)
  const {rows} = await sql<{due: string}>`
    select due_on as due from requests where is_open`.execute(db)
  assert.deepEqual(rows, [{due: '2026-03-30'}])
})
