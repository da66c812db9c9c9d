import assert from 'node:assert/strict'
import test from 'node:test'
import {typedLine, typedText} from '../../src/portal/form/typed-text.ts'
import {typedProof} from '../../src/portal/requests/follow/proof-question.tsx'
import {typedNumber} from '../../src/requests/applicants/typed-number.ts'

test('全角、空格、粘贴来的换行和看不见的字符都认得，少数民族姓名和生僻字不动', () => {
  assert.equal(typedNumber(' １１０１０５ 19491231 002ｘ\u200b'), '11010519491231002x')
  assert.equal(typedNumber('（0951）5032110 转 801'), '(0951)5032110转801')
  assert.equal(typedProof('11010519491231002x'), '31002X')
  assert.equal(typedProof('１２３４５'), '12345')
  assert.equal(typedLine('\u202e𠮷田　江\r\n'), '𠮷田 江')
  assert.equal(typedLine('买买提·阿卜杜拉（集团）'), '买买提·阿卜杜拉（集团）')
  assert.equal(typedText('一\r\n二\u2028三\u000b四\t五\u0000六👨‍👩‍👧'), '一\n二\n三\n四 五六👨‍👩‍👧')
})
