import assert from 'node:assert/strict'
import test from 'node:test'
import {runCheck} from '../../src/reports/check/check-report.ts'
import {checks} from '../../src/reports/check/checks.ts'
import {sampleFacts} from './check/sample-report.ts'

for (const check of checks) {
  test(`${check.id} ${check.title}`, () => {
    const good = runCheck(check, sampleFacts(check.ok))
    assert.deepEqual(good, {findings: [], why: ''}, '正例不应有任何提示')
    assert.ok(check.not.length > 0)
    for (const [sample, sentence] of check.not) {
      const {findings} = runCheck(check, sampleFacts(sample))
      const messages = findings.map(({message}) => message)
      assert.ok(
        messages.some(message => message.includes(sentence)),
        `应有“${sentence}”，实为：\n${messages.join('\n')}`,
      )
    }
  })
}

test('每项校核的编号唯一，来源、标题齐全', () => {
  assert.equal(new Set(checks.map(({id}) => id)).size, checks.length)
  for (const {id, title, source} of checks) assert.ok(title && source, id)
})
