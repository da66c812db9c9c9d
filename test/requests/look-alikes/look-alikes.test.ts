import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../../src/law/day.ts'
import {type Comparable, lookAlikes} from '../../../src/requests/look-alikes/look-alikes.ts'

const asked = (id: string, content: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  applicants: ['甲'],
  content,
  receivedOn: day('2026-03-02'),
  ...more,
})

const one = (a: string, b: string) => lookAlikes(asked('1', a), [asked('2', b)])[0]

const alike = [
  [
    '申请公开某县平安路拓宽工程的征地批复',
    '请公开某县平安路拓宽工程征地批复，谢谢',
    /内容有\d+%的字词相同/,
  ],
  ['某政发〔2024〕3号文件', '请贵局公开某政发[2024]第3号通知的复印件', /文号相同（〔2024〕3号）/],
  [
    '《某县城市更新实施方案》',
    '申请获取《某县城市更新实施方案》全文及附件、会议记录',
    /文件名称相同/,
  ],
  ['二〇二三年财政预算报告', '2023年财政预算报告', /内容有100%/],
  ['２０２３年财政预算报告', '申请公开：2023 年财政预算报告', /内容有100%/],
] as const

for (const [a, b, why] of alike)
  test(`相似：${a} / ${b}`, () => assert.match(one(a, b)?.why ?? '', why))

const different = [
  ['申请公开2023年财政预算报告', '申请公开2024年财政预算报告'],
  ['平安小区3号楼房屋征收补偿协议', '平安小区5号楼房屋征收补偿协议'],
  ['某政发〔2024〕3号', '某政发〔2024〕13号'],
  ['某政发〔2024〕3号', '某政办发〔2024〕3号'],
  ['申请公开平安路征地批复', '申请公开幼儿园招生计划'],
  ['根据《政府信息公开条例》申请公开食堂采购合同', '根据《政府信息公开条例》，公开校车租赁合同'],
  ['根据政府信息公开条例申请公开食堂采购合同', '根据政府信息公开条例申请公开校车租赁合同'],
] as const

for (const [a, b] of different)
  test(`不相似：${a} / ${b}`, () => assert.equal(one(a, b), undefined))

const matter = '平安路拓宽工程征地批复'

test('同一申请人：已答复的为重复，未办结的为再次申请，撤回后再申请不算重复', () => {
  const kinds = (more: Partial<Comparable>) =>
    lookAlikes(asked('1', matter), [asked('2', matter, more)]).map(({kind, article}) => [
      kind,
      article,
    ])
  const ended = (outcome: 'granted' | 'otherHandled') => ({ended: {on: day('2026-02-10'), outcome}})
  assert.deepEqual(kinds(ended('granted')), [['repeated', '《条例》第三十六条第（六）项']])
  assert.deepEqual(kinds({}), [['again', '《条例》第三十五条、第三十六条第（六）项']])
  assert.deepEqual(kinds(ended('otherHandled'))[0]?.[0], 'again')
  for (const applicants of [['乙'], []])
    assert.deepEqual(kinds({applicants}), [['others', '《条例》第四十四条第一款']])
  assert.deepEqual(kinds({applicants: ['乙', '甲']})[0]?.[0], 'again')
})

test('自己不算，最像的在前', () => {
  const request = asked('1', `${matter}（某政发〔2024〕3号）`)
  const found = lookAlikes(request, [
    request,
    asked('2', '平安路拓宽工程征地的批复及附图'),
    asked('3', '某政发〔2024〕3号'),
  ])
  assert.equal(found[0]?.id, '3')
  assert.ok(found.every(({id}) => id !== '1'))
})
