import assert from 'node:assert/strict'
import test from 'node:test'
import ExcelJs from 'exceljs'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {searchAudit} from '../../src/agencies/audit/search.ts'
import {hashOfQueryNumber} from '../../src/requests/applicants/query-number.ts'
import {requestByQueryHash} from '../../src/requests/store/requests.ts'
import {png} from '../agencies/files/scans.ts'
import {arrival} from '../requests/desk.ts'
import {type County, county, visitor} from './county.ts'
import {formWith} from './samples.ts'

const on = '2026-03-02'

/** The console of somebody, signed in without a password. */
async function signedIn({app, db, clock}: County, person: string) {
  const browser = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, person, browser, {ofTrial: true}))
  const ask = visitor(app)
  return (method: 'GET' | 'POST', url: string, body?: object) =>
    ask(method, encodeURI(url), body, {cookie: `gongkai=${token}`})
}

/** 张敏 of 住建局, with a request that she has registered. */
async function registered(place: County) {
  const officer = await place.person('张敏', '住建局', ['disclosure-officer'])
  const ask = await signedIn(place, officer)
  const come = await ask('POST', `/api/agencies/${place.agencies.住建局}/requests`, arrival)
  assert.equal(come.statusCode, 200, come.body)
  const {id, queryNumber} = come.json()
  const step = {kind: 'registered', on}
  const done = await ask('POST', `/api/requests/${id}/steps`, {seen: 1, step})
  assert.deepEqual(done.json(), {events: 2})
  return {ask, id, queryNumber, officer}
}

test('一件申请：期限、由来、下一步、经过，个人信息遮盖', async t => {
  const place = await county(t)
  const {ask, id} = await registered(place)
  const answer = await ask('GET', `/api/requests/${id}`)
  assert.equal(answer.statusCode, 200, answer.body)
  const shown = answer.json()
  assert.equal(shown.number, '依申请〔2026〕1号')
  assert.deepEqual([shown.status, shown.stage], ['handling', '办理'])
  assert.equal(shown.due.day, '2026-03-30')
  assert.equal(shown.due.remaining, 20)
  assert.match(shown.due.because[0], /^2026年3月2日收到申请，次日起算，期限为20个工作日/)
  assert.equal(shown.due.days.at(-1).number, 20)
  const kinds = shown.nextSteps.map(({kind}: {kind: string}) => kind)
  assert.ok(kinds.includes('correction-asked') && !kinds.includes('archived'))
  assert.deepEqual(
    shown.history.map(({label, byName}: {label: string; byName: string}) => [label, byName]),
    [
      ['录入申请', '张敏'],
      ['登记', '张敏'],
    ],
  )
  const [applicant] = shown.people
  assert.deepEqual(
    [applicant.name, applicant.identityNumber, applicant.telephone],
    ['张*', '110***********002X', '138****5678'],
  )
})

test('两人办同一步，后办的得到是谁办的；外机关的人看不到', async t => {
  const place = await county(t)
  const {ask, id} = await registered(place)
  const late = await ask('POST', `/api/requests/${id}/steps`, {
    seen: 1,
    step: {kind: 'withdrawn', on, proof: '本人签字'},
  })
  assert.equal(late.statusCode, 422)
  assert.equal(late.json().refused, '此件在您办理之前张敏已“登记”，请刷新后再看')
  const other = await signedIn(place, await place.person('王五', '教育局', ['disclosure-officer']))
  assert.equal((await other('GET', `/api/requests/${id}`)).statusCode, 404)
  assert.equal((await other('GET', '/api/requests')).json().total, 0)
  const above = await signedIn(place, await place.person('赵六', '某县', ['supervisor']))
  assert.equal((await above('GET', '/api/requests')).json().total, 1)
})

test('身份证明加密保存，写明理由才能下载，记入审计', async t => {
  const place = await county(t)
  const {ask, id} = await registered(place)
  const url = `/api/requests/${id}/files`
  const added = await ask('POST', `${url}?personal=yes`, formWith('身份证.png', png))
  assert.equal(added.statusCode, 200, added.body)
  const {id: file} = added.json()
  const [entry] = (await ask('GET', `/api/requests/${id}`)).json().files
  assert.deepEqual([entry.id, entry.name, entry.kind], [file, null, 'png'])
  assert.equal((await ask('GET', `${url}/${file}`)).statusCode, 404)
  const opened = await ask('POST', `${url}/${file}/opening`, {reason: '核对申请人身份'})
  assert.deepEqual(opened.rawPayload, png)
  const {entries} = await searchAudit(place.db, {agencies: [place.agencies.住建局], limit: 1})
  assert.equal(entries[0]?.action, '查看个人信息')
  assert.deepEqual(entries[0]?.after, {file, reason: '核对申请人身份'})
})

test('工作台首页：我要办的、逾期的、各机关的数', async t => {
  const place = await county(t)
  const {ask, id} = await registered(place)
  const home = async () => (await ask('GET', '/api/request-home')).json()
  const before = await home()
  assert.deepEqual(
    [before.mine.total, before.overdue.length, before.agencies[0].overdue],
    [1, 0, 0],
  )
  place.clock.now = new Date('2026-03-31T01:00:00Z')
  const again = await signedIn(place, await place.person('赵六', '某县', ['supervisor']))
  const after = (await again('GET', '/api/request-home')).json()
  assert.deepEqual(
    [after.mine.total, after.overdue[0].id, after.agencies[0]],
    [0, id, {agency: place.agencies.住建局, agencyName: '住建局', open: 1, dueSoon: 0, overdue: 1}],
  )
})

test('答复稿里有他人的号码就不能送审，申请人自己的可以；预览先说', async t => {
  const {ask, id} = await registered(await county(t))
  const [{id: item}] = (await ask('GET', `/api/requests/${id}`)).json().items
  const draft = (way: string) => ({
    kind: 'reply-drafted',
    on,
    items: [{item, kind: 'granted', articles: ['第三十六条第（二）项'], way}],
    counted: 'granted',
    remedy: 'either-way',
  })
  const others = draft('与李某（13987654321）联系')
  const said = '答复中有他人的手机号码（139****4321），请删去或者遮盖'
  const shown = await ask('POST', `/api/requests/${id}/preview`, {step: others})
  assert.equal(shown.json().refused.refused, said)
  for (const part of ['steps', 'contributions']) {
    const refused = await ask('POST', `/api/requests/${id}/${part}`, {seen: 2, step: others})
    assert.deepEqual([refused.statusCode, refused.json().refused], [422, said], refused.body)
  }
  const own = draft(
    `凭${arrival.applicant.identityNumber}领取，联系电话${arrival.applicant.telephone}`,
  )
  const sent = await ask('POST', `/api/requests/${id}/steps`, {seen: 2, step: own})
  assert.doesNotMatch(sent.body, /他人的/)
})

test('一览按条件查，台账导出的就是所列的', async t => {
  const place = await county(t)
  const {ask} = await registered(place)
  const count = async (query: string) => (await ask('GET', `/api/requests?${query}`)).json().total
  for (const query of [
    'text=拓宽',
    'text=〔2026〕1号',
    'status=handling',
    'open=yes&year=2026',
    'channel=in-person&applicantKind=natural',
    'dueFrom=2026-03-30&dueBefore=2026-03-31',
  ])
    assert.equal(await count(query), 1, query)
  for (const query of [
    'text=学区',
    'status=archived',
    'open=no',
    'year=2025',
    'overdue=yes',
    'dueFrom=2026-03-31',
  ])
    assert.equal(await count(query), 0, query)
  const sheet = await ask('GET', '/api/requests.xlsx?columns=number,applicant,dueOn')
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(new Uint8Array(sheet.rawPayload).buffer)
  const rows = book.worksheets[0]?.getSheetValues().slice(1)
  assert.deepEqual(
    rows?.map(row => (Array.isArray(row) ? row.slice(1) : row)),
    [
      ['登记号', '申请人', '答复期限'],
      ['依申请〔2026〕1号', '张*', '2026-03-30'],
    ],
  )
})

test('补发查询号后，原号作废', async t => {
  const place = await county(t)
  const {ask, id, queryNumber} = await registered(place)
  const renewed = await ask('POST', `/api/requests/${id}/query-number`, {proof: '当面核对身份证'})
  const find = (number: string) => requestByQueryHash(place.db, hashOfQueryNumber(number))
  assert.equal(await find(renewed.json().queryNumber), id)
  assert.equal(await find(queryNumber), undefined)
})
