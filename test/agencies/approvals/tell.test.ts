import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import type {Database} from '../../../src/db/database.ts'
import {bureau} from './bureau.ts'

/** 「姓名：告知」 in the order in which they were written, and none of those before. */
async function told(db: Database): Promise<string[]> {
  const {rows} = await sql<{line: string}>`
    with gone as (delete from notices returning person, text)
    select people.name || '：' || text as line from gone join people on people.id = gone.person
    order by line`.execute(db)
  return rows.map(({line}) => line)
}

test('轮到谁就告知谁和代其职责的人；退回、批准告知起草人；自己做的不告知自己', async t => {
  const {db, person, begin, take, standIn} = await bureau(t)
  const drafter = await person('张敏', 'disclosure-officer')
  const office = await person('王芳', 'disclosure-head')
  const leader = await person('赵刚', 'leader')
  const deputy = await person('孙丽', 'information-officer')
  await standIn(leader, deputy)
  const id = await begin(drafter, {title: '2026年第3号申请的答复'})
  const matter = '依申请公开答复“2026年第3号申请的答复”'
  assert.deepEqual(await told(db), [`王芳：等您审批：${matter}`])
  await take(id, office, 1, {kind: 'returned', reason: '有误'})
  assert.deepEqual(await told(db), [`张敏：已退回，请修改后重新送审：${matter}`])
  await take(id, drafter, 2, {kind: 'submitted'})
  await told(db)
  await take(id, office, 3, {kind: 'approved'})
  assert.deepEqual(await told(db), [`孙丽：等您审批：${matter}`, `赵刚：等您审批：${matter}`])
  await take(id, leader, 4, {kind: 'delegated', to: office})
  assert.deepEqual(await told(db), [`王芳：有人委托您审批：${matter}`])
  await take(id, office, 5, {kind: 'approved'})
  assert.deepEqual(await told(db), [`张敏：已批准：${matter}`])
})
