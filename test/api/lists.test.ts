import assert from 'node:assert/strict'
import test from 'node:test'
import ExcelJs from 'exceljs'
import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {recordAct} from '../../src/agencies/audit/store.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {type County, county} from './county.ts'

test('列表的文件：同样的条件和次序，恰是要的列，文字仍是文字', async t => {
  const place = await county(t)
  await place.person('=1+1', '住建局', ['disclosure-officer', 'information-officer'])
  await place.person('李敏', '住建局')
  await place.person('赵敏', '教育局')
  const ask = await asker(place, 'system-administrator')
  const rows = await sheet(await ask('/api/people.xlsx?sort=-name&columns=roles,name&text='))
  assert.deepEqual(rows.slice(0, 4), [
    ['现任职务', '姓名'],
    [null, '赵敏'],
    ['系统管理员', '孙某'],
    [null, '李敏'],
  ])
  assert.deepEqual(
    rows.find(([, name]) => name === '=1+1'),
    ['政府信息公开工作机构经办人、信息员', '=1+1'],
  )
  const found = await sheet(await ask('/api/people.xlsx?text=李&columns=name,agencyName'))
  assert.deepEqual(found, [
    ['姓名', '机关'],
    ['李敏', '住建局'],
  ])
})

test('列表的文件：没有的列说明，不给出别的', async t => {
  const place = await county(t)
  const ask = await asker(place, 'system-administrator')
  for (const columns of ['password', 'name,constructor,toString', ''])
    assert.equal((await ask(`/api/people.xlsx?columns=${columns}`)).statusCode, 400, columns)
})

test('审计的列表：按日查，至日含当日，次序可反，文件多页也不缺不重，导出有记录', async t => {
  const place = await county(t)
  await place.db.transaction().execute(async change => {
    for (let number = 1; number <= 2345; number++)
      await recordAct(change, {
        agency: place.agencies.住建局,
        at: new Date(Date.UTC(2026, 1, 1 + (number % 20), 15, 59)).toISOString(),
        actor: 'test',
        address: null,
        action: `第${number}件`,
        object: 'case',
        before: null,
        after: null,
      })
  })
  const ask = await asker(place, 'audit-administrator')
  const day = (await ask('/api/audit?from=2026-02-05&until=2026-02-05&size=200')).json()
  // 15:59 in London is 23:59 of the same day in Beijing.
  assert.equal(day.total, 118)
  assert.ok(day.rows.every(({at}: {at: string}) => at === '2026-02-05T15:59:00.000Z'))
  const oldest = (await ask('/api/audit?object=case&sort=at&size=1&page=2')).json()
  assert.deepEqual([oldest.total, oldest.rows[0].action], [2345, '第40件'])
  const rows = await sheet(await ask('/api/audit.xlsx?object=case&columns=at,action,number'))
  assert.equal(rows.length, 2346)
  assert.equal(new Set(rows.map(([, action]) => action)).size, 2346)
  assert.deepEqual(rows[1], ['2026-02-20 23:59:00', '第2339件', 2339])
  const {rows: exports} = (await ask('/api/audit?text=导出审计')).json()
  assert.deepEqual(exports[0].after, {
    search: {object: 'case', columns: 'at,action,number'},
    entries: 2345,
  })
})

async function asker(place: County, role: Role) {
  const id = await place.person('孙某', '某县', [role])
  const visitor = {address: '127.0.0.1', browser: 'test', at: place.clock.now}
  const {token} = await place.db
    .transaction()
    .execute(change => startSession(change, id, visitor, {ofTrial: true}))
  return (url: string) =>
    place.app.inject({url: encodeURI(url), headers: {cookie: `gongkai=${token}`}})
}

async function sheet(answer: {
  statusCode: number
  rawPayload: Buffer
}): Promise<ExcelJs.CellValue[][]> {
  assert.equal(answer.statusCode, 200)
  const book = new ExcelJs.Workbook()
  await book.xlsx.load(new Uint8Array(answer.rawPayload).buffer)
  const rows: ExcelJs.CellValue[][] = []
  book.worksheets[0]?.eachRow(({values}) => {
    if (Array.isArray(values)) rows.push([...values.slice(1)].map(value => value ?? null))
  })
  return rows
}
