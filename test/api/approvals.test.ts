import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {beginApproval} from '../../src/agencies/approvals/begin.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {readDocument} from '../../src/reader/read-document.ts'
import {png} from '../agencies/files/scans.ts'
import {type AgencyName, type County, county, visitor} from './county.ts'
import {formWith} from './samples.ts'

type Ask = ReturnType<typeof visitor>

/** The console of somebody, signed in without a password. */
async function consoleOf({app, db, clock}: County, person: string): Promise<Ask> {
  const {token} = await db
    .transaction()
    .execute(change =>
      startSession(
        change,
        person,
        {address: '127.0.0.1', browser: 'test', at: clock.now},
        {ofTrial: true},
      ),
    )
  const ask = visitor(app)
  return (method, url, body, headers = {}) =>
    ask(method, url, body, {cookie: `gongkai=${token}`, ...headers})
}

async function begin(place: County, agency: AgencyName, drafter: string, title = '答复稿') {
  const object = crypto.randomUUID()
  const matter = {
    agency: place.agencies[agency],
    department: null,
    kind: 'reply',
    object,
    title,
  } as const
  const by = {person: drafter, address: '127.0.0.1', at: place.clock.now}
  const begun = await place.db.transaction().execute(change => beginApproval(change, matter, by))
  if (isRefusal(begun)) throw new Error(begun.refused)
  return begun.approval
}

async function office(t: Parameters<typeof county>[0]) {
  const place = await county(t)
  const drafter = await place.person('张敏', '住建局', ['disclosure-officer'])
  const head = await place.person('王芳', '住建局', ['disclosure-head'])
  const leader = await place.person('赵刚', '住建局', ['leader'])
  return {
    place,
    drafter,
    head,
    leader,
    asDrafter: await consoleOf(place, drafter),
    asHead: await consoleOf(place, head),
    asLeader: await consoleOf(place, leader),
  }
}

const waiting = async (ask: Ask, query = '') =>
  (await ask('GET', `/api/approvals/waiting${query}`)).json()

test('等我审批的：轮到谁就在谁那里，批了就不在了', async t => {
  const {place, drafter, asDrafter, asHead, asLeader} = await office(t)
  const first = await begin(place, '住建局', drafter, '第1号申请的答复')
  await begin(place, '住建局', drafter, '第2号申请的答复')
  assert.equal((await waiting(asDrafter)).total, 0)
  assert.equal((await waiting(asLeader)).total, 0)
  const {rows, total} = await waiting(asHead, '?sort=title')
  assert.equal(total, 2)
  const [row] = rows
  assert.deepEqual(
    {...row, id: '', object: '', agency: ''},
    {
      id: '',
      agency: '',
      agencyName: '住建局',
      kind: 'reply',
      object: '',
      title: '第1号申请的答复',
      drafterName: '张敏',
      role: 'disclosure-head',
      waitingSince: '2026-03-02T01:00:00.000Z',
      events: 1,
      actsForName: null,
      isDelegated: false,
      mustDelegate: false,
    },
  )
  const answer = await asHead('POST', `/api/approvals/${first}/consent`, {seen: row.events})
  assert.deepEqual(answer.json(), {events: 2})
  assert.equal((await waiting(asHead)).total, 1)
  assert.equal((await waiting(asLeader, '?text=第1号')).total, 1)
  assert.equal((await waiting(asLeader, '?text=第2号')).total, 0)
})

test('代行、委托、只能转交的，都在列表里说明', async t => {
  const {place, drafter, leader, asHead, asLeader, head} = await office(t)
  const deputy = await place.person('孙丽', '住建局', ['information-officer'])
  const asDeputy = await consoleOf(place, deputy)
  await sql`insert into stand_ins (absent, stand_in, "from", until)
    values (${leader}, ${deputy}, '2026-03-01', '2026-03-31')`.execute(place.db)
  const id = await begin(place, '住建局', drafter)
  await asHead('POST', `/api/approvals/${id}/consent`, {seen: 1})
  const [stood] = (await waiting(asDeputy)).rows
  assert.deepEqual([stood.actsForName, stood.isDelegated], ['赵刚', false])
  const me = (await asDeputy('GET', '/api/me')).json()
  assert.deepEqual(me.absent, [{id: leader, name: '赵刚'}])
  await asLeader('POST', `/api/approvals/${id}/delegation`, {seen: 2, to: head})
  const [delegated] = (await waiting(asHead)).rows
  assert.deepEqual([delegated.actsForName, delegated.isDelegated], [null, true])
  const own = await begin(place, '住建局', leader)
  await asHead('POST', `/api/approvals/${own}/consent`, {seen: 1})
  const handed = (await waiting(asLeader)).rows.find((row: {id: string}) => row.id === own)
  assert.equal(handed.mustDelegate, true)
  const shown = (await asLeader('GET', `/api/approvals/${own}`)).json()
  assert.deepEqual(shown.possible, ['withdrawn', 'returned', 'delegated'])
})

test('科室负责人只见到、只能批本科室的件', async t => {
  const {place, drafter} = await office(t)
  const agency = place.agencies.住建局
  const department = async (name: string) => {
    const {rows} = await sql<{id: string}>`insert into departments (agency, name, "from")
      values (${agency}, ${name}, '2026-01-01') returning id`.execute(place.db)
    return rows[0]?.id ?? ''
  }
  const [housing, planning] = [await department('住房科'), await department('规划科')]
  const headOf = async (name: string, of: string) => {
    const person = await place.person(name, '住建局')
    await sql`insert into appointments (person, agency, department, role, "from")
      values (${person}, ${agency}, ${of}, 'section-head', '2026-01-01')`.execute(place.db)
    return consoleOf(place, person)
  }
  const asHousing = await headOf('李强', housing)
  const asPlanning = await headOf('周涛', planning)
  const matter = {
    agency,
    department: housing,
    kind: 'reply',
    object: crypto.randomUUID(),
    title: '稿',
  } as const
  const by = {person: drafter, address: '127.0.0.1', at: place.clock.now}
  const begun = await place.db.transaction().execute(change => beginApproval(change, matter, by))
  const id = 'approval' in begun ? begun.approval : ''
  assert.equal((await waiting(asPlanning)).total, 0)
  assert.equal((await waiting(asHousing)).total, 1)
  const refused = await asPlanning('POST', `/api/approvals/${id}/consent`, {seen: 1})
  assert.equal(refused.statusCode, 422)
  assert.match(refused.json().refused, /应由科室负责人办理/)
  assert.equal((await asHousing('POST', `/api/approvals/${id}/consent`, {seen: 1})).statusCode, 200)
})

test('一次批准多件：逐件说明，别的机关的件如同没有', async t => {
  const {place, drafter, asHead} = await office(t)
  const [one, two] = [await begin(place, '住建局', drafter), await begin(place, '住建局', drafter)]
  const stranger = await place.person('外人', '教育局', ['disclosure-officer'])
  await place.person('外人领导', '教育局', ['leader'])
  const foreign = await begin(place, '教育局', stranger)
  const named = {seen: 1, reason: '第三人13987654321来电反对', opinion: '13987654321同意'}
  for (const [path, body] of [
    [`/api/approvals/${one}/consent`, named],
    [`/api/approvals/${one}/return`, named],
    ['/api/approvals/consents', {...named, approvals: [{approval: one, seen: 1}]}],
  ] as const)
    assert.match((await asHead('POST', path, body)).body, /意见中有手机号码。.*请改写为“申请人”/)
  const answer = await asHead('POST', '/api/approvals/consents', {
    approvals: [
      {approval: one, seen: 1},
      {approval: two, seen: 7},
      {approval: foreign, seen: 1},
    ],
    opinion: '同意',
  })
  const {approved, refused} = answer.json()
  assert.deepEqual(approved, [one])
  assert.deepEqual(
    refused.map((each: {approval: string; refused: string}) => [each.approval, each.refused]),
    [
      [two, '此件在您办理之前张敏已送审，请刷新后再看'],
      [foreign, '没有找到。可能不在您的职责范围内'],
    ],
  )
})

test('扫描件：上传、录入、下载；只当附件，不让浏览器猜类型', async t => {
  const {place, drafter, head, asDrafter, asHead} = await office(t)
  const id = await begin(place, '住建局', drafter)
  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    asDrafter('POST', `/api/approvals/${id}/scans`, formWith(name, bytes))
  const page = await upload('呈批单.png', Buffer.from('<html><script>a()</script></html>'))
  assert.equal(page.statusCode, 422)
  assert.match(page.json().refused, /不是可以接收的文件/)
  const large = await upload('呈批单.png', Buffer.alloc(1_048_577))
  assert.match(large.json().refused, /超过1MB/)
  const huge = await upload('呈批单.png', Buffer.alloc(3_000_000))
  assert.match(huge.json().refused, /超过1MB/)
  assert.equal((await asDrafter('POST', `/api/approvals/${id}/scans`, {})).statusCode, 400)
  const scan = (await upload("呈批单'(1).png", png)).json().id
  const entered = await asDrafter('POST', `/api/approvals/${id}/paper`, {
    seen: 1,
    signer: head,
    signed: '2026-03-02',
    scan,
    opinion: '同意公开',
  })
  assert.deepEqual(entered.json(), {events: 2})
  const file = await asHead('GET', `/api/approvals/${id}/scans/${scan}`)
  assert.deepEqual(file.rawPayload, png)
  assert.equal(file.headers['content-type'], 'image/png')
  assert.equal(file.headers['x-content-type-options'], 'nosniff')
  assert.equal(
    file.headers['content-disposition'],
    `attachment; filename*=UTF-8''${encodeURIComponent('呈批单')}%27%281%29.png`,
  )
  const other = await begin(place, '住建局', drafter)
  assert.equal((await asHead('GET', `/api/approvals/${other}/scans/${scan}`)).statusCode, 404)
  const shown = (await asHead('GET', `/api/approvals/${id}`)).json()
  assert.deepEqual(shown.events[1].signer.name, '王芳')
  assert.deepEqual(
    shown.scans.map(({name, kind, size}: {name: string; kind: string; size: number}) => [
      name,
      kind,
      size,
    ]),
    [["呈批单'(1).png", 'png', png.length]],
  )
})

for (const format of ['docx', 'pdf'] as const)
  test(`呈批单（${format}）：办过的写明，没办的留签名处，经过齐全`, async t => {
    const {place, drafter, asHead} = await office(t)
    const id = await begin(place, '住建局', drafter, '2026年第3号申请的答复')
    await asHead('POST', `/api/approvals/${id}/consent`, {seen: 1, opinion: '同意部分公开'})
    const file = await asHead('GET', `/api/approvals/${id}/sheet.${format}`)
    assert.equal(file.statusCode, 200)
    const document = await readDocument(new Uint8Array(file.rawPayload), `呈批单.${format}`)
    const text = JSON.stringify(document).replaceAll(/\s|\u3000|\\n/g, '')
    for (const words of [
      '住建局呈批单',
      '2026年第3号申请的答复',
      '政府信息公开工作机构负责人意见',
      '同意部分公开',
      '王芳2026年3月2日',
      '分管领导意见',
      '签名：年月日',
      '办理经过',
      '送审',
    ])
      assert.ok(text.includes(words), `${words}：${text}`)
  })

test('审批流程：通常的、设定的；设定的人须有权', async t => {
  const {place, asDrafter, asHead} = await office(t)
  const path = `/api/agencies/${place.agencies.住建局}/approval-chains`
  const chains = async () => (await asDrafter('GET', path)).json()
  const [reply] = await chains()
  assert.deepEqual(reply, {
    kind: 'reply',
    title: '依申请公开答复',
    set: null,
    usual: ['disclosure-head', 'leader'],
  })
  assert.equal((await asDrafter('PUT', `${path}/reply`, {chain: ['leader']})).statusCode, 403)
  assert.equal((await asHead('PUT', `${path}/reply`, {chain: ['leader']})).statusCode, 200)
  assert.deepEqual((await chains())[0].set, ['leader'])
  assert.equal((await asHead('PUT', `${path}/reply`, {chain: []})).statusCode, 400)
  assert.equal((await asHead('PUT', `${path}/meiyou`, {chain: ['leader']})).statusCode, 400)
  await asHead('DELETE', `${path}/reply`)
  assert.equal((await chains())[0].set, null)
})
