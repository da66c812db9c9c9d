import assert from 'node:assert/strict'
import test from 'node:test'
import {feeByPages, feeByRequests} from '../../src/law/processing-fee.ts'

const byRequests = [
  [0, 0],
  [10, 0],
  [11, 100],
  [30, 2000],
  [31, 2200],
  [40, 4000],
  [41, 4300],
  [45, 5500],
  [60, 11000],
  [100, 37000],
] as const

const byPages = [
  [30, 0],
  [31, 10],
  [80, 500],
  [100, 700],
  [101, 720],
  [200, 2700],
  [201, 2740],
  [250, 4700],
  [500, 14700],
] as const

for (const [count, amount] of byRequests)
  test(`一个月内 ${count} 件按件计收 ${amount} 元`, () =>
    assert.equal(feeByRequests(count).amount, amount))

for (const [pages, amount] of byPages)
  test(`${pages} 页按量计收 ${amount} 元`, () => assert.equal(feeByPages(pages).amount, amount))

test('各档之和等于总额，逐档列出', () => {
  const {amount, bands} = feeByRequests(45)
  assert.deepEqual(
    bands.map(({from, to, price}) => [from, to, price]),
    [
      [11, 30, 100],
      [31, 40, 200],
      [41, 45, 300],
    ],
  )
  assert.equal(amount, 5500)
})

test('不是非负整数的数量被拒绝', () => {
  assert.throws(() => feeByPages(-1), /非负整数/)
  assert.throws(() => feeByRequests(1.5), /非负整数/)
})
