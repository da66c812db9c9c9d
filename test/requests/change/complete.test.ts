import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {approvalObject} from '../../../src/agencies/approvals/append.ts'
import {change as changeApproval} from '../../../src/agencies/approvals/change.ts'
import {approvalsOfObject} from '../../../src/agencies/approvals/store/approvals.ts'
import {saveFile} from '../../../src/agencies/files/store.ts'
import {day} from '../../../src/law/day.ts'
import type {AskedStep} from '../../../src/requests/change/asked-step.ts'
import {approveReply} from '../../../src/requests/replies/approval.ts'
import {requestOf, requestRow} from '../../../src/requests/store/requests.ts'
import {png} from '../../agencies/files/scans.ts'
import {desk, done, refusal} from '../desk.ts'

const on = day('2026-03-02')
const register = {kind: 'registered', on} as const

test('延期须经本机关公开工作机构负责人或者代其职责的人同意，更正登记也不例外', async t => {
  const {db, come, steps, take, officer, person} = await desk(t)
  const {id} = await come()
  await steps(id, register)
  const extend = (by: string): AskedStep => ({
    kind: 'extended',
    on,
    workingDays: 20,
    consent: {by, on},
    reason: '需要调取档案',
  })
  assert.match(await refusal(take(id, extend(officer))), /应经本机关政府信息公开工作机构负责人同意/)
  const head = await person('王芳', 'disclosure-head')
  const standIn = await person('李明', 'section-head')
  assert.match(await refusal(take(id, extend(standIn))), /当日不任此职/)
  await sql`insert into stand_ins (absent, stand_in, "from", until)
    values (${head}, ${standIn}, '2026-03-01', '2026-03-31')`.execute(db)
  await steps(id, extend(standIn))
  const {events = []} = (await requestOf(db, id)) ?? {}
  const extended = events.at(-1)
  assert.ok(extended?.kind === 'extended')
  const amend = (by: string): AskedStep => {
    const instead = {...extended, consent: {by, on}}
    return {kind: 'amended', on, of: extended.id, instead, reason: '同意的人写错'}
  }
  assert.match(await refusal(take(id, amend(officer))), /应经本机关政府信息公开工作机构负责人同意/)
  await steps(id, amend(head))
})

test('删去的登记、答复所占的编号仍归本件，不跳号', async t => {
  const {db, come, steps} = await desk(t)
  const numberOf = async (id: string) => (await requestRow(db, id))?.number
  const [one, two] = [(await come()).id, (await come()).id]
  await steps(one, register)
  const registered = (await requestOf(db, one))?.events.at(-1)?.id ?? ''
  await steps(one, {kind: 'amended', on, of: registered, reason: '登记错了'})
  assert.equal(await numberOf(one), null)
  await steps(two, register)
  await steps(one, register)
  assert.deepEqual(
    [await numberOf(one), await numberOf(two)],
    ['依申请〔2026〕1号', '依申请〔2026〕2号'],
  )
})

test('纸质签批补录：批准之日是签批之日，当日寄出的答复不因补录而逾期', async t => {
  const {db, clock, come, steps, person, by, officer, agency} = await desk(t)
  const leader = await person('赵刚', 'leader')
  const {id} = await come()
  await steps(id, register)
  const arrived = (await requestOf(db, id))?.events[0]
  const item = arrived?.kind === 'arrived' ? (arrived.items[0]?.id ?? '') : ''
  clock.now = new Date('2026-03-31T01:00:00Z')
  await steps(id, {
    kind: 'reply-drafted',
    on,
    items: [{item, kind: 'granted', articles: ['第三十六条第（二）项'], way: '随信附送复印件'}],
    counted: 'granted',
    remedy: 'either-way',
  })
  const drafted = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  const [approval] = await approvalsOfObject(db, 'reply', drafted)
  const object = approvalObject(approval?.id ?? '')
  const scan = await db
    .transaction()
    .execute(change =>
      saveFile(
        change,
        {agency, object},
        {name: '呈批单.png', bytes: png, kind: 'png'},
        by(officer),
      ),
    )
  const signed = day('2026-03-30')
  await done(
    changeApproval(
      db,
      approval?.id ?? '',
      {seen: 1, step: {kind: 'approved-on-paper', signer: leader, signed, scan}},
      by(officer),
      {reply: approveReply},
    ),
  )
  await steps(id, {kind: 'replied', on: signed})
  const row = await requestRow(db, id)
  assert.deepEqual([row?.due_on, row?.concluded_on], ['2026-03-30', '2026-03-30'])
})
