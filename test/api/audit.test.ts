import assert from 'node:assert/strict'
import {randomUUID} from 'node:crypto'
import test from 'node:test'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {recordAct} from '../../src/agencies/audit/store.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {type AgencyName, type County, county} from './county.ts'
import {sampleIds} from './sample-ids.ts'

type Entry = {
  agencyName: string
  actorName: string | null
  action: string
  object: string
  objectName: string | null
  at: string
}

test('审计记录：最新的在前，按页接着看，其间新增的不打乱', async t => {
  const place = await county(t)
  const ask = await asAuditor(place, '某县')
  for (let number = 1; number <= 7; number++) await record(place, '住建局', `第${number}件`, '08')
  const seen: string[] = []
  let next = ''
  do {
    const page = await ask(`?size=3&object=case${next && `&after=${next}`}`)
    seen.push(...page.rows.map(({action}) => action))
    next = page.next ?? ''
    await record(place, '住建局', '新增', '23')
  } while (next)
  assert.deepEqual(seen, ['第7件', '第6件', '第5件', '第4件', '第3件', '第2件', '第1件'])
  const byNumber = async (page: number, sort: string) =>
    (await ask(`?size=3&object=case&action=件&sort=${sort}&page=${page}`)).rows.map(
      row => row.action,
    )
  const pages = await Promise.all([1, 2, 3, 4].map(page => byNumber(page, '-at')))
  assert.deepEqual(pages, [['第7件', '第6件', '第5件'], ['第4件', '第3件', '第2件'], ['第1件'], []])
  const oldest = await Promise.all([1, 2, 3, 4].map(page => byNumber(page, 'at')))
  assert.deepEqual(oldest, [
    ['第1件', '第2件', '第3件'],
    ['第4件', '第5件', '第6件'],
    ['第7件'],
    [],
  ])
})

/** query, the actions found */
const searches: [string, string[]][] = [
  ['action=开', ['公开']],
  ['action=%', []],
  ['object=case/1', ['答复', '公开']],
  ['object=case_1', []],
  ['from=2026-03-02T09:00:00Z', ['答复', '公开']],
  ['until=2026-03-02T09:00:00Z', ['登记']],
  ['actor=张敏', ['答复']],
]

test('审计记录：按时间、人员、操作、对象查询', async t => {
  const place = await county(t)
  const ask = await asAuditor(place, '某县')
  const zhang = await place.person('张敏', '住建局')
  await record(place, '住建局', '登记', '08', {object: 'case/2'})
  await record(place, '住建局', '公开', '09', {object: 'case/1'})
  await record(place, '教育局', '答复', '10', {object: 'case/1/answer', actor: zhang})
  for (const [query, actions] of searches) {
    const {rows} = await ask(`?${query}`)
    const found = rows.filter(({object}) => object.startsWith('case'))
    assert.deepEqual(
      found.map(({action}) => action),
      actions,
      query,
    )
  }
  const [first] = (await ask('?object=case/1/')).rows
  assert.equal(first?.agencyName, '教育局')
  assert.equal(first?.actorName, '张敏')
})

test('审计记录：只见得到自己机关及其下级的，指名要别的也没有', async t => {
  const place = await county(t)
  for (const agency of ['某县', '住建局', '教育局', '房管所'] as const)
    await record(place, agency, agency, '08')
  const ask = await asAuditor(place, '住建局')
  const found = async (query: string) =>
    (await ask(query)).rows.filter(({object}) => object === 'case').map(({action}) => action)
  assert.deepEqual((await found('')).sort(), ['住建局', '房管所'].sort())
  assert.deepEqual(await found(`?agency=${place.agencies.房管所}`), ['房管所'])
  assert.deepEqual(await found(`?agency=${place.agencies.教育局}`), [])
})

test('审计记录：翻页的位置被改动时说明，不当作第一页', async t => {
  const place = await county(t)
  const {statusCode, json} = await asked(place, await token(place, '某县'), '?after=xyz')
  assert.equal(statusCode, 422)
  assert.match(json().refused, /从第一页重新查询/)
})

test('审计记录：导出查到的，不含公式，导出本身也有记录', async t => {
  const place = await county(t)
  const kept = await token(place, '某县')
  await record(place, '住建局', '=cmd()|"甲",乙', '08')
  const answer = await place.app.inject({
    url: '/api/audit.csv?object=case',
    headers: {cookie: `gongkai=${kept}`},
  })
  assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(String(answer.headers['content-disposition']), /^attachment; filename\*=UTF-8''%E5/)
  const [head, row, end] = answer.body.split('\r\n')
  assert.match(head ?? '', /^\uFEFF机关,序号,时间,/)
  assert.match(
    row ?? '',
    /^住建局,1,2026-03-02T08:00:00.000Z,test,,"'=cmd\(\)\|""甲"",乙",case,case,,,/,
  )
  assert.equal(end, '')
  const zhang = await place.person('张敏', '住建局')
  await record(place, '住建局', '改', '09', {object: `person/${zhang}/account`})
  const named = await place.app.inject({
    url: `/api/audit.csv?object=person/${zhang}`,
    headers: {cookie: `gongkai=${kept}`},
  })
  assert.match(named.body, new RegExp(`,改,张敏的账号,person/${zhang}/account,`))
  const {json} = await asked(place, kept, '?action=导出')
  assert.deepEqual(
    json().rows.map(({after}: {after: unknown}) => after),
    [
      {search: {object: `person/${zhang}`}, entries: 1},
      {search: {object: 'case'}, entries: 1},
    ],
  )
})

test('审计记录：对象写名称；没有名称的照写代码', async t => {
  const place = await county(t)
  const ask = await asAuditor(place, '某县')
  const zhang = await place.person('张敏', '住建局')
  const agency = place.agencies.住建局
  const unknown = randomUUID()
  const {request, approval, applicant} = await sampleIds(place, paths, '住建局')
  const named: [string, string | null][] = [
    [`person/${zhang}`, '张敏'],
    [`person/${zhang}/account`, '张敏的账号'],
    [`person/${zhang}/stand-in/1`, '张敏的AB角'],
    [`agency/${agency}/day/2026-03-09`, '住建局的 2026-03-09'],
    [`request/${request}`, '申请（未登记，2026-03-02收到）'],
    [`approval/${approval}`, '答复稿'],
    [`personal-data/${applicant}`, '个人信息（request/1）'],
    ['approval-chain/reply', '依申请公开答复的审批流程'],
    ['account-rules', '账号的规定'],
    [`person/${unknown}`, null],
    [`approval/${unknown}`, null],
    ['case/1', null],
  ]
  for (const [object] of named) await record(place, '住建局', '试', '08', {object})
  const found = (await ask('?action=试')).rows
  for (const [object, name] of named)
    assert.equal(found.find(row => row.object === object)?.objectName, name, object)
})

const paths = '/api/personal-data/:request/:approval'

async function asAuditor(place: County, agency: AgencyName) {
  const kept = await token(place, agency)
  return async (query: string): Promise<{rows: Entry[]; total: number; next: string | null}> => {
    const answer = await asked(place, kept, query)
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json()
  }
}

function asked({app}: County, kept: string, query: string) {
  return app.inject({url: encodeURI(`/api/audit${query}`), headers: {cookie: `gongkai=${kept}`}})
}

async function token({db, person, clock}: County, agency: AgencyName): Promise<string> {
  const auditor = await person('孙审计', agency, ['audit-administrator'] satisfies Role[])
  const visitor = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const session = await db
    .transaction()
    .execute(change => startSession(change, auditor, visitor, {ofTrial: true}))
  return session.token
}

async function record(
  {db, agencies}: County,
  agency: AgencyName,
  action: string,
  hour: string,
  {object = 'case', actor = 'test'} = {},
): Promise<void> {
  await db.transaction().execute(change =>
    recordAct(change, {
      agency: agencies[agency],
      at: `2026-03-02T${hour}:00:00.000Z`,
      actor,
      address: null,
      action,
      object,
      before: null,
      after: null,
    }),
  )
}
