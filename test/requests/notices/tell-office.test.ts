import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {day} from '../../../src/law/day.ts'
import {applicantActs} from '../../../src/requests/applicants/applicant-acts.ts'
import {desk} from '../desk.ts'

const on = day('2026-03-02')

test('网上来的申请告诉工作机构的每一个人；登记之后告诉登记的人和代其工作的人，离任的告诉工作机构；工作人员自己办的不提醒', async t => {
  const {db, come, steps, take, officer, person} = await desk(t)
  const head = await person('王芳', 'disclosure-head')
  await person('赵刚', 'leader')
  const colleague = await person('陈晨')
  await come()
  const told = async () => {
    const {rows} = await sql<{person: string; text: string; link: string; due: string | null}>`
      select person, text, link, due from notices order by written, text, person`.execute(db)
    return rows
  }
  assert.deepEqual(await told(), [])
  const {id} = await come({channel: 'internet'}, applicantActs)
  const link = `/requests/${id}`
  const arrived = {text: '网上收到一件新申请，请与申请人确认并登记', link, due: null}
  assert.deepEqual(
    await told(),
    [officer, head].sort().map(each => ({person: each, ...arrived})),
  )
  const {id: other} = await come({channel: 'internet'}, applicantActs)
  for (const each of [id, other])
    await steps(each, {kind: 'receipt-confirmed', on, means: '电话'}, {kind: 'registered', on})
  const toldOfWithdrawal = async (withdrawn: string, number: string) => {
    await take(withdrawn, {kind: 'withdrawn', on, proof: '网上撤回'}, applicantActs)
    const text = `依申请〔2026〕${number}号：申请人在网上撤回了申请`
    return (await told()).filter(each => each.text === text).map(each => each.person)
  }
  await sql`insert into stand_ins (absent, stand_in, "from", until)
    values (${officer}, ${colleague}, ${on}, ${on})`.execute(db)
  assert.deepEqual(await toldOfWithdrawal(id, '1'), [officer, colleague].sort())
  await sql`update appointments set until = '2026-03-01' where person = ${officer}`.execute(db)
  assert.deepEqual(await toldOfWithdrawal(other, '2'), [head])
})
