import assert from 'node:assert/strict'
import {test} from 'node:test'
import {requestPerson} from '../../../src/requests/applicants/applicant.ts'

const person = {
  name: '王小明',
  identityKind: 'identity-card',
  telephone: '+852 2810 2717',
  contact: null,
  email: null,
  address: null,
}

test('证件号码：全角、分组、小写的都认，校验位不对的不收', () => {
  for (const typed of [
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
  ])
    assert.equal(
      requestPerson.parse({...person, identityNumber: typed}).identityNumber,
      '11010519491231002X',
    )
  const wrong = requestPerson.safeParse({...person, identityNumber: '110105194912310021'})
  assert.match(wrong.error?.message ?? '', /校验位不对/)
})
