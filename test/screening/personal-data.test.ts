import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {isBankCard} from '../../src/screening/bank-card.ts'
import {isIdentityNumber} from '../../src/screening/identity-number.ts'
import {personalNumbers} from '../../src/screening/personal-data.ts'

/** Numbers of nobody: the examples of the standards, and ones made up with a right check digit. */
const found = [
  ['身份证号11010519491231002X，请核对', 'identity-number', '11010519491231002X'],
  ['身份证号：１１０１０５１９４９１２３１００２Ｘ。', 'identity-number', '11010519491231002X'],
  ['证件110105 19491231 002x号', 'identity-number', '11010519491231002X'],
  ['440524188001010014不在世，440524198001010013在世', 'identity-number', '440524198001010013'],
  ['联系人张某，13812345678。', 'mobile-number', '13812345678'],
  ['电话：138-1234-5678', 'mobile-number', '13812345678'],
  ['电话 +86 13812345678', 'mobile-number', '8613812345678'],
  ['电话0951-2023456 13812345678', 'mobile-number', '13812345678'],
  ['账号6222 0210 0112 3456 789', 'bank-card', '6222021001123456789'],
  ['证件110105\n19491231002X', 'identity-number', '11010519491231002X'],
  ['证件１１０１０５１９４９１２３１\r\n　００２\nＸ。', 'identity-number', '11010519491231002X'],
  ['电话138  1234—5678', 'mobile-number', '13812345678'],
  ['账号6222021001\n123456789', 'bank-card', '6222021001123456789'],
  ['卡号4111111111111111', 'bank-card', '4111111111111111'],
] as const

for (const [text, kind, number] of found)
  test(`找出：${text}`, () => {
    const [first, ...others] = personalNumbers(text)
    assert.deepEqual([first?.kind, first?.number, others.length], [kind, number, 0])
    assert.equal(
      text
        .slice(first?.start, first?.end)
        .normalize('NFKC')
        .replaceAll(/[\s—-]/g, '')
        .toUpperCase(),
      number,
    )
  })

const silent = [
  '身份证号110105194912310021', // 校验码不对
  '110105194902310021', // 没有2月31日
  '文号20240101123456789012，登记号2026030212345678',
  '投资13812345678元，占12.13812345678',
  '电话0955-7067678，邮编751700',
  '统一社会信用代码91640100MA76ABCD1X',
  '编号A13812345678',
  '请在 https://www.xx.gov.cn/zwgk/13812345678.html 查阅，网址：http://xx.gov.cn/622202100112345678?id=13812345678',
  '2023年预算1234567890123456.78元',
  '面积12345\n67890平方米',
]

for (const text of silent)
  test(`不误报：${text}`, () => assert.deepEqual(personalNumbers(text), []))

test('申请人自己的号码与机关的电话不算', () => {
  const text = '张某（11010519491231002X，138 1234 5678）与李某（13987654321）'
  const others = personalNumbers(text, ['11010519491231002x', '13812345678'])
  assert.deepEqual(
    others.map(({number}) => number),
    ['13987654321'],
  )
})

test('两个手机号码并排，都找出', () => {
  const numbers = personalNumbers('13812345678 13987654321').map(({number}) => number)
  assert.deepEqual(numbers, ['13812345678', '13987654321'])
})

const digits = (count: number) =>
  fc
    .array(fc.integer({min: 0, max: 9}), {minLength: count, maxLength: count})
    .map(all => all.join(''))

test('改动任意一位，银行卡号的校验不再成立', () => {
  fc.assert(
    fc.property(
      digits(13),
      fc.integer({min: 2, max: 15}),
      fc.integer({min: 1, max: 9}),
      (middle, at, by) => {
        const body = `62${middle}`
        const card = [...'0123456789'].map(last => body + last).find(isBankCard)
        assert.ok(card)
        const wrong = card.slice(0, at) + ((Number(card[at]) + by) % 10) + card.slice(at + 1)
        assert.equal(isBankCard(wrong), false)
      },
    ),
  )
})

test('身份证号的末位只有一种', () => {
  fc.assert(
    fc.property(digits(3), order => {
      const body = `64012119900307${order}`
      assert.equal([...'0123456789X'].filter(last => isIdentityNumber(body + last)).length, 1)
    }),
  )
})
