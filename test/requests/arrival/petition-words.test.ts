import assert from 'node:assert/strict'
import test from 'node:test'
import {elsewhere} from '../../../src/requests/arrival/petition-words.ts'

const cases: [string, string | undefined][] = [
  ['我要举报某小区违法加建，请查处', '投诉、举报'],
  ['投诉物业公司，请有关部门处理', '投诉、举报'],
  ['请解决我家拆迁的遗留问题', '信访诉求'],
  ['工地拖欠我三个月工资', '信访诉求'],
  ['请问公租房怎么申请，需要什么材料', '咨询'],
  ['我的申请为什么没有批', '咨询'],
  ['人民路拓宽工程的征收补偿方案', undefined],
  ['2025年12345热线投诉办理情况统计表', undefined],
  ['关于某小区违法建设举报的处理决定书', undefined],
  ['信访事项处理办法', undefined],
  ['某政发〔2024〕3号文件', undefined],
]

for (const [content, looksLike] of cases)
  test(`${content}：${looksLike ?? '是政府信息公开申请'}`, () => {
    assert.equal(elsewhere([content])?.looksLike, looksLike)
  })

test('几项里有一项像咨询，也提示；附上的是第三十九条', () => {
  assert.deepEqual(
    [elsewhere(['征收补偿方案', '请问什么时候发钱'])?.looksLike, elsewhere(['请问'])?.article],
    ['咨询', '《条例》第三十九条第一款'],
  )
})
