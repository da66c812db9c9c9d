import assert from 'node:assert/strict'
import {test} from 'node:test'
import {asTyped} from '../../src/console/requests/steps/as-typed.ts'
import type {StepForm} from '../../src/console/requests/steps/step-form.ts'

const form = {
  on: '拟稿之日',
  fields: [{name: 'items', label: '答复', kind: 'reply'}],
} as unknown as StepForm

test('预览还缺什么，就说填写什么：答复种类之后是属于哪一类信息，文字先空着', () => {
  const missing = (...items: object[]) => asTyped(form, {on: '2026-03-02', items}).missing
  assert.deepEqual(missing(), ['答复种类'])
  assert.deepEqual(missing({}, {}), ['答复种类'])
  assert.deepEqual(missing({kind: 'deniedInternal'}), ['属于哪一类信息'])
  assert.deepEqual(missing({kind: 'deniedInternal'}, {}), ['属于哪一类信息', '答复种类'])
  assert.deepEqual(missing({kind: 'deniedInternal', category: '人事管理'}), [])
  const {values} = asTyped(form, {on: '2026-03-02', items: [{kind: 'deniedCaseFile'}]})
  assert.deepEqual(values.items, [{kind: 'deniedCaseFile', reason: '〔理由〕'}])
})
