import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {day} from '../../src/law/day.ts'
import {letterNames} from '../../src/requests/letters/letter-names.ts'
import {defaultSettings} from '../../src/requests/settings/settings.ts'
import {arrival} from '../requests/desk.ts'
import {county, visitor} from './county.ts'
import {askAs, signedInAs} from './signed-in.ts'

const on = '2026-03-02'

test('办理情况：按人员、环节、机关计数，逾期的说明时间用在哪里；监督的人看全县，本机关的人只看本机关', async t => {
  const place = await county(t)
  const {clock, agencies} = place
  const officer = await place.person('张敏', '住建局', ['disclosure-officer'])
  const other = await place.person('周伟', '教育局', ['disclosure-officer'])
  const supervisor = await place.person('马丽', '某县', ['supervisor'])
  let ask = await askAs(place, officer)
  const come = async (by: typeof ask, agency: string, given: object = {}) => {
    const {id} = (
      await by('POST', `/api/agencies/${agency}/requests`, {...arrival, ...given})
    ).json()
    return String(id)
  }
  const first = await come(ask, agencies.住建局)
  await ask('POST', `/api/requests/${first}/steps`, {seen: 1, step: {kind: 'registered', on}})
  await come(ask, agencies.住建局)
  clock.now = new Date('2026-03-10T01:00:00Z')
  await come(await askAs(place, other), agencies.教育局, {on: '2026-03-10'})
  clock.now = new Date('2026-04-03T01:00:00Z')
  ask = await askAs(place, officer)
  const oversee = await askAs(place, supervisor)
  const {all, byOfficer, byStatus, byAgency} = (await ask('GET', '/api/request-dashboard')).json()
  assert.deepEqual(all, {open: 2, dueThisWeek: 0, overdue: 2})
  assert.deepEqual(
    (byOfficer as {officer: string}[]).map(({officer}) => officer).toSorted(),
    [null, officer].toSorted(),
  )
  assert.deepEqual(byStatus, [
    {status: 'handling', open: 1, dueThisWeek: 0, overdue: 1},
    {status: 'received', open: 1, dueThisWeek: 0, overdue: 1},
  ])
  assert.equal((byAgency as object[]).length, 1)
  const whole = (await oversee('GET', '/api/request-dashboard')).json()
  assert.deepEqual(whole.all, {open: 3, dueThisWeek: 0, overdue: 2})
  assert.equal((whole.byAgency as object[]).length, 2)
  const narrowed = await oversee('GET', `/api/request-dashboard?agency=${agencies.教育局}`)
  assert.deepEqual(narrowed.json().all, {open: 1, dueThisWeek: 0, overdue: 0})
  const outside = await (await askAs(place, other))(
    'GET',
    `/api/request-dashboard?agency=${agencies.住建局}`,
  )
  assert.deepEqual(outside.json().all, {open: 0, dueThisWeek: 0, overdue: 0})
  const late = (await ask('GET', '/api/late-requests?size=1')).json()
  assert.equal(late.total, 2)
  const rows = (await ask('GET', '/api/late-requests')).json().rows as Record<string, unknown>[]
  const found = rows.find(({id}) => id === first)
  assert.equal(found?.remaining, -4)
  assert.deepEqual(found?.stays, [{status: 'handling', workingDays: 24}])
  clock.now = new Date('2026-04-07T01:00:00Z')
  const week = (await (await askAs(place, supervisor))('GET', '/api/request-dashboard')).json()
  assert.deepEqual(
    [week.today, week.weekEnds, week.all],
    ['2026-04-07', '2026-04-12', {open: 3, dueThisWeek: 1, overdue: 2}],
  )
})

test('日历订阅：只有号码和期限，没有人和事；更换、取消、销号后原地址读不到', async t => {
  const place = await county(t)
  const {app, clock, agencies} = place
  const officer = await place.person('张敏', '住建局', ['disclosure-officer'])
  await place.account(officer, 'zhangmin')
  const ask = await askAs(place, officer)
  const {id} = (await ask('POST', `/api/agencies/${agencies.住建局}/requests`, arrival)).json()
  const step = {kind: 'registered', on}
  await ask('POST', `/api/requests/${id}/steps`, {seen: 1, step})
  assert.deepEqual((await ask('GET', '/api/me/calendar')).json(), {feed: null})
  const secretOf = async () => String((await ask('POST', '/api/me/calendar')).json().secret)
  const anybody = visitor(app)
  const read = (secret: string) => anybody('GET', `/api/calendar/${secret}.ics`)
  const first = await secretOf()
  const answer = await read(first)
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8')
  const text = answer.body
  assert.ok(text.endsWith('END:VCALENDAR\r\n'))
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!line.includes('\n'))
  }
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  assert.deepEqual(lines.slice(9, -2), [
    'BEGIN:VEVENT',
    lines[10],
    'DTSTAMP:20260302T010000Z',
    'DTSTART;VALUE=DATE:20260330',
    'DTEND;VALUE=DATE:20260331',
    'SUMMARY:答复期限 依申请〔2026〕1号',
    'DESCRIPTION:依据：《条例》第三十三条。以平台所示为准。',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  assert.match(lines[10] ?? '', new RegExp(`^UID:${id}-reply-.+@gongkai$`))
  // The identifier is made by chance, and may hold any three digits.
  const told = lines.filter(line => !line.startsWith('UID:')).join('\n')
  for (const personal of ['张三', '张*', '张敏', '人民路', '138'])
    assert.ok(!told.includes(personal), personal)
  assert.equal((await read(first)).body, text, '同一件的编号不变')
  const {feed} = (await ask('GET', '/api/me/calendar')).json() as {feed: {fetched: string}}
  assert.equal(feed.fetched, clock.now.toISOString())
  const second = await secretOf()
  assert.equal((await read(first)).statusCode, 404)
  assert.equal((await read(second)).statusCode, 200)
  const colleague = await signedInAs(place, 'disclosure-officer', '教育局')
  const theirs = String((await colleague.ask('POST', '/api/me/calendar')).json().secret)
  assert.equal((await read(theirs)).statusCode, 404, '正式使用中没有账号的')
  const security = await signedInAs(place, 'security-administrator')
  await security.ask('DELETE', `/api/people/${officer}/account`)
  assert.equal((await read(second)).statusCode, 404)
})

test('依申请公开的规则：编号、复议机关和法院、是否收费随设定；写错的指出哪一项；改了什么记入审计', async t => {
  const place = await county(t)
  const {db, agencies} = place
  const bureau = agencies.住建局
  const {ask} = await signedInAs(place, 'disclosure-head', '住建局')
  const path = `/api/agencies/${bureau}/request-settings`
  const usual = (await ask('GET', path)).json()
  assert.deepEqual(usual, {...defaultSettings, word: ''})
  const {id: open} = (await ask('POST', `/api/agencies/${bureau}/requests`, arrival)).json()
  const wrong = await ask('PUT', path, {
    ...usual,
    countedFirst: ['notExist'],
    reminders: {before: [5, 5], everyWhenLate: 0},
    reconsiderationFirst: ['granted'],
    word: '平政〔1〕',
  })
  assert.equal(wrong.statusCode, 400)
  assert.deepEqual((wrong.json().fields as {field: string}[]).map(({field}) => field).toSorted(), [
    'countedFirst',
    'reconsiderationFirst.0',
    'reminders.before',
    'reminders.everyWhenLate',
    'word',
  ])
  const settled = {
    ...usual,
    word: '平政',
    numberNames: {registration: '依申公开', reply: '公开告'},
    reconsiderationOrgan: '某县人民政府',
    court: '某县人民法院',
    chargesFees: false,
  }
  const changed = await ask('PUT', path, settled)
  assert.deepEqual([changed.statusCode, changed.json()], [200, settled])
  assert.deepEqual((await ask('GET', path)).json(), settled)
  await ask('POST', `/api/requests/${open}/steps`, {seen: 1, step: {kind: 'registered', on}})
  const shown = (await ask('GET', `/api/requests/${open}`)).json()
  assert.equal(shown.number, '平政依申公开〔2026〕1号')
  const kinds = (shown.nextSteps as {kind: string}[]).map(({kind}) => kind)
  assert.ok(kinds.includes('extended') && !kinds.includes('fee-noticed'))
  const names = await letterNames(db, bureau, '张三', day(on))
  assert.deepEqual([names.reconsiderationOrgan, names.court], ['某县人民政府', '某县人民法院'])
  const {rows} = await sql<{before: object}>`
    select before from audit_entries where action = '设定依申请公开的规则'`.execute(db)
  assert.deepEqual(rows[0]?.before, {
    word: '',
    numberNames: '{"registration":"依申请","reply":"公复"}',
    reconsiderationOrgan: '',
    court: '',
    chargesFees: 'true',
  })
})

test('列表的视图：各人各的，同名的替换，别人的删不掉', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'disclosure-officer', '住建局')
  const other = await signedInAs(place, 'disclosure-officer', '住建局')
  const list = '/api/requests'
  const late = {list, name: '逾期的', asked: {overdue: 'yes', sort: 'dueOn'}, columns: ['number']}
  const {id} = (await ask('PUT', '/api/me/views', late)).json()
  const again = await ask('PUT', '/api/me/views', {...late, columns: ['title', 'number']})
  assert.equal(again.json().id, id)
  const mine = async () => (await ask('GET', `/api/me/views?list=${list}`)).json()
  const {list: _, ...kept} = {...late, id, columns: ['title', 'number']}
  assert.deepEqual(await mine(), [kept])
  assert.deepEqual((await ask('GET', '/api/me/views?list=/api/people')).json(), [])
  assert.deepEqual((await other.ask('GET', `/api/me/views?list=${list}`)).json(), [])
  await other.ask('DELETE', `/api/me/views/${id}`)
  assert.deepEqual(await mine(), [kept])
  await ask('DELETE', `/api/me/views/${id}`)
  assert.deepEqual(await mine(), [])
})

test('AB角代班的人在“我要办的”里看到不在的人的申请，在日历里也是；到期就不再看到', async t => {
  const place = await county(t)
  const {db, clock, agencies} = place
  const officer = await place.person('张敏', '住建局', ['disclosure-officer'])
  const standIn = await place.person('李强', '住建局', ['information-officer'])
  await place.account(standIn, 'liqiang')
  const ask = await askAs(place, officer)
  const {id} = (await ask('POST', `/api/agencies/${agencies.住建局}/requests`, arrival)).json()
  await ask('POST', `/api/requests/${id}/steps`, {seen: 1, step: {kind: 'registered', on}})
  await sql`insert into stand_ins (absent, stand_in, "from", until)
    values (${officer}, ${standIn}, '2026-03-03', '2026-03-04')`.execute(db)
  const secret = (await (await askAs(place, standIn))('POST', '/api/me/calendar')).json().secret
  const seen: unknown[] = []
  for (const today of ['2026-03-02', '2026-03-03', '2026-03-05']) {
    clock.now = new Date(`${today}T01:00:00Z`)
    const theirs = await askAs(place, standIn)
    const {mine} = (await theirs('GET', '/api/request-home')).json() as {mine: {total: number}}
    const {absent} = (await theirs('GET', '/api/me')).json() as {absent: {name: string}[]}
    const calendar = await theirs('GET', `/api/calendar/${secret}.ics`)
    const days = calendar.body.split('BEGIN:VEVENT').length - 1
    seen.push([mine.total, absent.map(({name}) => name).join(), days])
  }
  assert.deepEqual(seen, [
    [0, '', 0],
    [1, '张敏', 1],
    [0, '', 0],
  ])
})
