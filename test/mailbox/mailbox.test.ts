import assert from 'node:assert/strict'
import test from 'node:test'
import type {Organ} from '../../src/agencies/organs/tree.ts'
import {dayOf} from '../../src/law/day-of.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {answerEntry, passEntryOn} from '../../src/mailbox/answer-entry.ts'
import {type ComplaintTo, competentFor, passableTo} from '../../src/mailbox/competent.ts'
import type {EntryKind} from '../../src/mailbox/kinds.ts'
import {provedEntry, readEntry} from '../../src/mailbox/read-entry.ts'
import {sendEntry} from '../../src/mailbox/send-entry.ts'
import {listEntries} from '../../src/mailbox/store.ts'
import {newAgency} from '../agencies/approvals/bureau.ts'
import {desk, zhang} from '../requests/desk.ts'

const organ = (id: string, parent: string | null, supervisor: string | null = null): Organ => ({
  id,
  parent,
  supervisor,
  name: id,
  kind: null,
  creditCode: null,
  regionCode: null,
  former: [],
  mergedInto: null,
  mergedOn: null,
})

const tree = new Map(
  [
    organ('县政府', null),
    organ('县府办', '县政府'),
    organ('住建局', '县政府', '县府办'),
    organ('房管所', '住建局', '县府办'),
    organ('独立局', null),
  ].map(each => [each.id, each]),
)

test('由谁办理：更正、建议归本机关，反映归主管部门，投诉归主管部门或者上一级；不在平台的没有', () => {
  const cases: [EntryKind, string, ComplaintTo, string | undefined][] = [
    ['correction', '房管所', 'supervisor', '房管所'],
    ['suggestion', '住建局', 'above', '住建局'],
    ['supervision', '房管所', 'supervisor', '县府办'],
    ['supervision', '房管所', 'above', '县府办'],
    ['supervision', '县府办', 'supervisor', '县政府'],
    ['complaint', '房管所', 'supervisor', '县府办'],
    ['complaint', '房管所', 'above', '住建局'],
    ['complaint', '县政府', 'above', undefined],
    ['supervision', '独立局', 'supervisor', undefined],
    ['correction', '没有', 'supervisor', undefined],
  ]
  for (const [kind, about, to, expected] of cases)
    assert.equal(competentFor(tree, kind, about, to)?.id, expected, `${kind} ${about} ${to}`)
  const names = (kind: EntryKind) =>
    passableTo({kind, agency: '县府办', about: '住建局'}, tree).map(({id}) => id)
  assert.deepEqual(names('complaint'), ['县政府', '房管所', '独立局'])
  assert.deepEqual(names('correction'), ['县政府', '住建局', '房管所', '独立局'])
})

test('没有办理人员的机关不收不转；答复后不能再办；证明不对看不到；同一天的按来的先后列', async t => {
  const {db, agency, key, by, clock, officer} = await desk(t)
  const empty = await newAgency(db, '无人局')
  const call = {address: '10.0.0.8', at: clock.now, mostBytes: 1000}
  const given = {kind: 'correction', to: 'supervisor', content: '面积不对', sender: zhang} as const
  const nobody = await sendEntry(db, key, {...given, about: empty}, [], call)
  assert.ok(isRefusal(nobody))
  const sent = await sendEntry(db, key, {...given, about: agency}, [], call)
  assert.ok(!isRefusal(sent))
  assert.equal(await provedEntry(db, key, sent.queryNumber, '31002x'), sent.id)
  for (const proof of ['31002', '', '345678', '310021'])
    assert.equal(await provedEntry(db, key, sent.queryNumber, proof), undefined)
  const short = {...given, kind: 'suggestion', sender: {name: '张三', telephone: '12345'}} as const
  const called = await sendEntry(db, key, {...short, about: agency}, [], call)
  assert.ok(!isRefusal(called))
  assert.equal(await provedEntry(db, key, called.queryNumber, '12345'), called.id)
  assert.equal(await provedEntry(db, key, called.queryNumber, ''), undefined)
  assert.ok(isRefusal(await passEntryOn(db, sent.id, empty, by(officer))))
  assert.ok(isRefusal(await passEntryOn(db, sent.id, agency, by(officer))))
  const answer = (outcome: string) =>
    answerEntry(db, key, sent.id, {outcome, reply: '已更正'}, by(officer))
  assert.ok(isRefusal(await answer('upheld')))
  assert.deepEqual(await answer('corrected'), {id: sent.id})
  const again = await answer('corrected')
  assert.match(isRefusal(again) ? again.refused : '', /已由.*答复/)
  assert.equal((await readEntry(db, key, sent.id))?.fields.reply, '已更正')
  const sentIds = [sent.id, called.id]
  for (let more = 0; more < 4; more++) {
    const other = await sendEntry(db, key, {...given, about: agency}, [], call)
    if (!isRefusal(other)) sentIds.push(other.id)
  }
  const listed = async (sort: string) =>
    (
      await listEntries(db, {own: [agency], below: []}, {sort, page: 1, size: 9}, dayOf(clock.now))
    ).rows.map(({id}) => id)
  assert.deepEqual(await listed('arrivedOn'), sentIds)
  assert.deepEqual(await listed('-arrivedOn'), sentIds.toReversed())
})
