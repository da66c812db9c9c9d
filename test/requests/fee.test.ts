import assert from 'node:assert/strict'
import test from 'node:test'
import {feeByRequests} from '../../src/law/processing-fee.ts'
import {feeOf} from '../../src/requests/fee.ts'

/** Worked by hand: [requests before it in the month, units it counts as, 元]. */
const byRequests = [
  [9, 1, 0],
  [10, 1, 100],
  [24, 1, 100],
  [29, 1, 100],
  [29, 2, 300],
  [30, 1, 200],
  [39, 1, 200],
  [40, 1, 300],
  [9, 3, 200],
  [0, 45, 5500],
] as const

for (const [before, units, amount] of byRequests)
  test(`按件计收：此前${before}件，本件计${units}件，${amount}元`, () => {
    const fee = feeOf({method: 'by-requests', before, units})
    assert.equal(fee.amount, amount)
    assert.equal(fee.amount, feeByRequests(before + units).amount - feeByRequests(before).amount)
    assert.equal(
      fee.bands.reduce((sum, {from, to, price}) => sum + (to - from + 1) * price, 0),
      amount,
    )
  })

for (const [pages, amount] of [
  [30, 0],
  [31, 10],
  [80, 500],
  [101, 720],
  [250, 4700],
] as const)
  test(`按量计收：${pages}页，${amount}元`, () =>
    assert.equal(feeOf({method: 'by-pages', pages}).amount, amount))

test('按件计收的算式只列本件所在的各档', () => {
  assert.deepEqual(feeOf({method: 'by-requests', before: 29, units: 3}).bands, [
    {from: 30, to: 30, price: 100, amount: 100},
    {from: 31, to: 32, price: 200, amount: 400},
  ])
})
