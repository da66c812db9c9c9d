import assert from 'node:assert/strict'
import test from 'node:test'
import {isEmail, isTelephone} from '../../../src/agencies/people/contact.ts'

const telephones = [
  '0951-5032110',
  '09515032110',
  '(0951)5032110',
  '（010）12345678转801',
  '010—12345678-8001',
  '13812345678',
  '+86 138 1234 5678',
  '5032110',
  '12345',
  '400-123-4567',
  '+852 2810 2717',
  '00886-2-2311-3731',
  '+1 (202) 456-1111',
]

const notTelephones = [
  '',
  '电话',
  '123456789',
  '0951-',
  '1381234567',
  '5032110、5032111',
  '12',
  '0951-0032110',
  '+852',
  '+86 0',
]

test('电话号码的各种写法', () => {
  assert.deepEqual(
    telephones.filter(text => !isTelephone(text)),
    [],
  )
  assert.deepEqual(notTelephones.filter(isTelephone), [])
})

test('电子邮箱', () => {
  for (const text of ['zhangmin@example.gov.cn', 'a.b+c@x-y.cn']) assert.ok(isEmail(text), text)
  for (const text of [
    '',
    'a@b',
    'a b@c.cn',
    'a@@c.cn',
    '张敏@example.cn',
    'a@-x.cn',
    'a@c.cn；b@c.cn',
  ])
    assert.ok(!isEmail(text), text)
})
