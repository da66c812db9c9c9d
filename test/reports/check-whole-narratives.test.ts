import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {sampleReport} from './check/sample-report.ts'
import {wholeNarratives} from './check/whole-narratives.ts'

for (const {narrative, wrong, ...tables} of wholeNarratives) {
  const find = (text: string) =>
    checkReport(sampleReport({...tables, text: {1: text}})).findings.filter(({check}) =>
      check.startsWith('text/'),
    )

  test(`${tables.agency} ${tables.year}：叙述与表格相符，不报`, () =>
    assert.deepEqual(find(narrative), []))

  for (const [from, to, check] of wrong)
    test(`${tables.agency} ${tables.year}：“${from}”误为“${to}”，应报`, () => {
      const found = find(narrative.replace(from, to)).map(finding => finding.check)
      assert.ok(narrative.includes(from) && found.includes(check), found.join())
    })
}
