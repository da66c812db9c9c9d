import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../../src/law/day.ts'
import {findLookAlikes} from '../../../src/requests/look-alikes/find-look-alikes.ts'
import {desk, zhang} from '../desk.ts'

const on = day('2026-03-02')

test('同一人再次申请、他人申请同一事项，各说明理由；另一年的、别的机关的不算', async t => {
  const {db, key, come, steps} = await desk(t)
  const plan = '《某县人民路拓宽工程征收补偿方案》'
  const {id: first} = await come({items: [plan]})
  await steps(first, {kind: 'registered', on})
  const li = {...zhang, name: '李四', identityNumber: '110101199003070054'}
  const {id: byOther} = await come({items: [`请公开${plan}全文`], applicant: li})
  await come({items: ['2023年部门预算中的公务接待费明细']})
  const {id: asked} = await come({items: [plan]})
  const found = await findLookAlikes(db, key, asked)
  assert.deepEqual(
    found.map(({id, kind, why}) => [id, kind, why]).sort(),
    [
      [first, 'again', '文件名称相同（《某县人民路拓宽工程征收补偿方案》）'],
      [byOther, 'others', '文件名称相同（《某县人民路拓宽工程征收补偿方案》）'],
    ].sort(),
  )
  assert.equal(found.find(({id}) => id === first)?.number, '依申请〔2026〕1号')
  await steps(first, {kind: 'withdrawn', on, proof: '签字'})
  const {id: other} = await come({items: ['2024年部门预算中的公务接待费明细']})
  assert.deepEqual(await findLookAlikes(db, key, other), [])
})

test('共同申请人再次申请同一事项也是再次申请；代理人不是申请人', async t => {
  const {db, key, come} = await desk(t)
  const li = {...zhang, name: '李四', identityNumber: '110101199003070054'}
  const wang = {...zhang, name: '王五', identityNumber: '440524198001010013'}
  const {id: jointly} = await come({jointApplicants: [li]})
  const {id: byAgent} = await come({applicant: wang, agent: li})
  const {id: asked} = await come({applicant: li})
  const kinds = async (id: string) =>
    new Map((await findLookAlikes(db, key, id)).map(({id: other, kind}) => [other, kind]))
  assert.deepEqual(
    await kinds(asked),
    new Map([
      [jointly, 'again'],
      [byAgent, 'others'],
    ]),
  )
  assert.deepEqual(
    await kinds(jointly),
    new Map([
      [asked, 'again'],
      [byAgent, 'others'],
    ]),
  )
})
