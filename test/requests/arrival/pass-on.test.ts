import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {day} from '../../../src/law/day.ts'
import {change} from '../../../src/requests/change/change.ts'
import {previewStep} from '../../../src/requests/change/preview-step.ts'
import {fieldsOf, peopleOfRequest} from '../../../src/requests/store/applicants.ts'
import {requestOf, requestRow} from '../../../src/requests/store/requests.ts'
import {newAgency, newPerson} from '../../agencies/approvals/bureau.ts'
import {desk, done, zhang} from '../desk.ts'

const on = day('2026-03-02')
const forwarded = (agency: string) =>
  ({kind: 'forwarded', on, agency, contact: '0955-7000001', reason: '由其制作'}) as const

test('转往本平台内的机关，申请随即到该机关，待其与申请人确认；不在本平台的只办结', async t => {
  const {db, key, by, officer, come, steps} = await desk(t)
  const other = await newAgency(db, '水务局')
  const wang = await newPerson(db, other, '王芳', ['disclosure-officer'])
  const agent = {...zhang, name: '李代理'}
  const {id} = await come({agent, items: ['供水管网改造方案', '招标文件']})
  await steps(id, {kind: 'registered', on})
  const effectOf = async (agency: string) => {
    const preview = await previewStep(db, key, id, forwarded(agency), by(officer))
    return preview && 'effect' in preview ? preview.effect : ''
  }
  assert.match(await effectOf('水务局'), /同时转入水务局/)
  assert.match(await effectOf('外省某局'), /不在本平台，请另行转送/)
  await done(change(db, key, id, {seen: 2, step: forwarded('水务局')}, by(officer)))

  const {rows} = await sql<{id: string}>`select id from requests where agency = ${other}`.execute(
    db,
  )
  const [passed] = rows
  const row = passed && (await requestRow(db, passed.id))
  assert.deepEqual(
    [rows.length, row?.status, row?.received_on, row?.wanted_way],
    [1, 'arrived', null, 'post'],
  )
  const people = passed ? await peopleOfRequest(db, key, passed.id) : []
  const names = await Promise.all(people.map(each => fieldsOf(db, each)))
  assert.deepEqual(
    names.map(({name, telephone}) => [name, telephone]),
    [
      ['张三', zhang.telephone],
      ['李代理', zhang.telephone],
    ],
  )
  const [arrived] = passed ? ((await requestOf(db, passed.id))?.events ?? []) : []
  assert.deepEqual(arrived?.kind === 'arrived' && arrived.items.map(({content}) => content), [
    '供水管网改造方案',
    '招标文件',
  ])
  const {rows: told} = await sql<{text: string}>`
    select text from notices where person = ${wang}`.execute(db)
  assert.deepEqual(told, [{text: '其他机关转来一件申请，请与申请人确认并登记'}])
  const second = await come()
  await steps(second.id, {kind: 'registered', on})
  await done(change(db, key, second.id, {seen: 2, step: forwarded('外省某局')}, by(officer)))
  const {rows: all} = await sql<{count: number}>`select count(*) from requests`.execute(db)
  assert.equal(Number(all[0]?.count), 3)
  for await (const verdict of verifyChains(db)) assert.equal(verdict.broken, undefined)
})
