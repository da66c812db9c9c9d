import assert from 'node:assert/strict'
import test from 'node:test'
import {isCreditCode} from '../../src/agencies/credit-code.ts'

const real = [
  '11441700007280420Y',
  '1150024100913825XR',
  '12620600MB0523338C',
  '11620622013933539B',
  '113417020032563511',
]

for (const code of real) test(`${code} 校验位正确`, () => assert.ok(isCreditCode(code)))

test('任何一位写错都被发现', () => {
  for (const code of real)
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === '1' ? '2' : '1'
      assert.ok(
        !isCreditCode(code.slice(0, at) + other + code.slice(at + 1)),
        `${code} 第${at + 1}位`,
      )
    }
})

for (const wrong of ['', '11441700007280420', '11441700007280420y', 'I1441700007280420Y'])
  test(`“${wrong}”不是统一社会信用代码`, () => assert.ok(!isCreditCode(wrong)))
