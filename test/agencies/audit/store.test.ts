import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import type {AuditAct} from '../../../src/agencies/audit/chain.ts'
import {recordAct} from '../../../src/agencies/audit/store.ts'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import type {Database} from '../../../src/db/database.ts'
import {testDatabase} from '../../database.ts'

const act = (text: string, agency = '住建局'): AuditAct => ({
  agency,
  at: '2026-03-02T01:02:03.004Z',
  actor: '张敏',
  address: '127.0.0.1',
  action: '修改电话',
  object: 'person/1',
  before: {z: [1, null], a: {d: 1.5, b: '“引号”'}},
  after: {text},
})

async function record(db: Database, ...acts: AuditAct[]): Promise<void> {
  for (const each of acts)
    await db.transaction().execute(transaction => recordAct(transaction, each))
}

async function verdicts(db: Database): Promise<string[]> {
  const lines: string[] = []
  for await (const {agency, head, broken} of verifyChains(db))
    lines.push([agency, head.number, broken].filter(Boolean).join(' '))
  return lines
}

/** As somebody with the database's own password would do it. */
async function tamper(db: Database, statement: string): Promise<void> {
  await sql.raw('alter table audit_entries disable trigger user').execute(db)
  await sql.raw(statement).execute(db)
}

test('各机关的链完整', async t => {
  const db = await testDatabase(t)
  await record(db, act('一'), act('二'), act('甲', '教育局'), act('三'))
  assert.deepEqual((await verdicts(db)).sort(), ['住建局 3', '教育局 1'].sort())
})

test('普通的修改与删除被数据库拒绝', async t => {
  const db = await testDatabase(t)
  await record(db, act('一'))
  for (const statement of [
    `update audit_entries set actor = '别人'`,
    'delete from audit_entries',
    'truncate audit_entries',
  ])
    await assert.rejects(sql.raw(statement).execute(db), /只能追加/)
})

const copied = 'agency, number, at, actor, address, action, object, before, after, previous, hash'
const columns = copied.replace('agency, number, ', '')

const tamperings = [
  [`update audit_entries set at = at + interval '1 ms' where number = 1`, '第1条的内容被改动'],
  [`update audit_entries set actor = '别人' where number = 2`, '第2条的内容被改动'],
  ['update audit_entries set address = null where number = 2', '第2条的内容被改动'],
  [`update audit_entries set action = '查看' where number = 2`, '第2条的内容被改动'],
  [`update audit_entries set object = 'person/2' where number = 3`, '第3条的内容被改动'],
  ['update audit_entries set before = null where number = 1', '第1条的内容被改动'],
  [`update audit_entries set after = '{"text": "四"}' where number = 3`, '第3条的内容被改动'],
  [`update audit_entries set agency = '教育局' where number = 3`, '住建局 2 第3条缺失'],
  [`update audit_entries set hash = 'x' where number = 2`, '第2条的校验值被改动'],
  [`update audit_entries set hash = 'x' where number = 3`, '第3条的内容被改动'],
  [`update audit_entries set previous = 'x' where number = 2`, '第2条记下的前一条校验值被改动'],
  ['update audit_entries set number = 9 where number = 3', '第3条缺失'],
  [
    `update audit_entries set number = -number where number < 3;
     update audit_entries set number = 3 + number where number < 0`,
    '第1条的内容被改动',
  ],
  ['delete from audit_entries where number = 1', '第1条缺失'],
  ['delete from audit_entries where number = 2', '第2条缺失'],
  ['delete from audit_entries where number = 3', '第3条缺失'],
  ['delete from audit_entries', '第1条缺失'],
  [
    `insert into audit_entries (${copied}) select agency, 4, ${columns} from audit_entries where number = 3`,
    '第4条的内容被改动',
  ],
  [
    `alter table audit_entries drop constraint audit_entries_pkey;
     insert into audit_entries select * from audit_entries where number = 2`,
    '第2条重复',
  ],
  [`update audit_heads set hash = 'x'`, '第3条与链尾记录不符'],
  ['update audit_heads set number = 2', '第3条不在链尾记录之内'],
  ['delete from audit_heads', '链尾记录缺失'],
] as const

for (const [statement, broken] of tamperings)
  test(`${statement} 被发现`, async t => {
    const db = await testDatabase(t)
    await record(db, act('一'), act('二'), act('三'))
    await tamper(db, statement)
    const found = await verdicts(db)
    assert.ok(
      found.some(verdict => verdict.endsWith(broken)),
      found.join('；'),
    )
  })

test('同时写入的各条仍是一条链，没有一条丢失', async t => {
  const db = await testDatabase(t)
  const acts = Array.from({length: 60}, (_, at) => act(`第${at}条`))
  await Promise.all(acts.map(each => record(db, each)))
  assert.deepEqual(await verdicts(db), ['住建局 60'])
})

test('撤销的事务不留下记录', async t => {
  const db = await testDatabase(t)
  await record(db, act('一'))
  await assert.rejects(
    db.transaction().execute(async transaction => {
      await recordAct(transaction, act('二'))
      throw new Error('撤销')
    }),
  )
  await record(db, act('三'))
  assert.deepEqual(await verdicts(db), ['住建局 2'])
})
