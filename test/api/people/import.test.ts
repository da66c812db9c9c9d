import assert from 'node:assert/strict'
import test from 'node:test'
import {organHeads, personHeads, workbook} from '../../agencies/import/workbook.ts'
import {county} from '../county.ts'
import {formWith} from '../samples.ts'
import {signedInAs} from '../signed-in.ts'

type Judged = {
  import: string | null
  problemCount: number
  problems: {row: number; text: string}[]
  counts: {people: number; appointments: number; rolesLeft: number}
}

test('上传、核对、导入、看进度；别人看不到我的导入', async t => {
  const place = await county(t)
  const system = await signedInAs(place, 'system-administrator', '住建局')
  const security = await signedInAs(place, 'security-administrator', '住建局')
  const row = ['张敏', '住建局', '', '', '', 'zhangmin', '信息员', '2026-01-01', '']
  const file = async (rows: string[][]) =>
    formWith(
      '人员.xlsx',
      new Uint8Array(await workbook({机关: [organHeads], 人员: [personHeads, ...rows]})),
    )
  const outside = ['李四', '教育局', '', '', '', '', '', '', '']
  const wrong = await system.ask('POST', '/api/imports', await file([row, outside]))
  const judged = wrong.json() as Judged
  assert.deepEqual([judged.import, judged.problemCount, judged.problems[0]?.row], [null, 1, 3])
  assert.match(judged.problems[0]?.text ?? '', /没有找到“教育局”/)

  const right = () => file([row])
  const preview = (await system.ask('POST', '/api/imports/preview', await right())).json() as Judged
  assert.deepEqual(
    [preview.problemCount, preview.counts.people, preview.counts.rolesLeft],
    [0, 1, 1],
  )
  assert.equal((await security.ask('POST', '/api/imports', await right())).statusCode, 403)
  const begun = (await system.ask('POST', '/api/imports', await right())).json() as Judged
  assert.deepEqual(await ended(system.ask), [{id: begun.import, state: 'done'}])
  assert.deepEqual((await security.ask('GET', '/api/imports')).json(), [])

  await security.ask('POST', '/api/role-imports', await right())
  assert.equal((await ended(security.ask))[0]?.state, 'done')
  const {rows} = (await system.ask('GET', '/api/people?text=zhangmin')).json() as {
    rows: {name: string; roles: string[]}[]
  }
  assert.deepEqual(
    rows.map(({name, roles}) => [name, roles]),
    [['张敏', ['information-officer']]],
  )
})

test('停着不动的导入，说明什么也没有写入', async t => {
  const place = await county(t)
  const {ask, person} = await signedInAs(place, 'system-administrator')
  const {startJob} = await import('../../../src/agencies/import/store/imports.ts')
  const at = new Date(place.clock.now.getTime() - 180_000)
  await startJob(place.db, {person, fileName: '人员.xlsx', at, total: 10})
  const [job] = (await ask('GET', '/api/imports')).json() as unknown as {failure: string}[]
  assert.match(job?.failure ?? '', /程序中途停止，没有写入任何内容/)
})

test('模板可以下载', async t => {
  const place = await county(t)
  const {ask} = await signedInAs(place, 'system-administrator')
  const answer = await ask('GET', '/api/imports/template')
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /^PK/)
})

/** The jobs once none is under way. */
async function ended(ask: Awaited<ReturnType<typeof signedInAs>>['ask']) {
  for (let time = 0; time < 200; time++) {
    const jobs = (await ask('GET', '/api/imports')).json() as unknown as {
      id: string
      state: string
    }[]
    if (jobs.every(({state}) => state !== 'running'))
      return jobs.map(({id, state}) => ({id, state}))
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the import does not end')
}
