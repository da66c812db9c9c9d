import assert from 'node:assert/strict'
import test from 'node:test'
import {refusesWords} from '../../../src/requests/replies/clean-opinion.ts'
import {zhang} from '../desk.ts'

const company = {
  name: '平阳县宏达商贸有限公司',
  identityKind: 'credit-code',
  identityNumber: '91110000600037341L',
  contact: '阿依·古丽',
  telephone: '0951-5032110',
  email: null,
  address: null,
} as const

/** what is typed, what the sentence names; nothing where it may stay */
const cases: [string, string?][] = [
  ['同意部分公开，第三项再核'],
  ['请申请人补正后重报，详见平政发〔2026〕12号'],
  ['宏达商贸有限公司的方案已公开'],
  ['张三本人来电，请再核', '姓名'],
  ['张 三本人来电', '姓名'],
  ['已与阿依古丽联系', '姓名'],
  ['寄某县人民路１号', '地址'],
  ['电话05 0951 5032110', '电话'],
  ['邮箱 ZhangSan@example.cn', '邮箱'],
  ['第三人电话13987654321', '手机号码'],
  ['证件11010519491231002x', '公民身份号码'],
]

test('审批意见和退回理由：写有申请人或者他人的个人信息时拒绝并说明怎样写', () => {
  for (const [words, named] of cases) {
    const refused = refusesWords(words, [zhang, company])?.refused
    assert.equal(refused?.includes(named ?? ''), named && true, `${words}：${refused}`)
    if (named) assert.match(refused ?? '', /申请人/)
  }
})
