import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {narrativeCases} from './check/narrative-cases.ts'
import {sampleReport} from './check/sample-report.ts'

/** A wrong part is wrong beside its total, too. */
const ownNumbers = /^text\/(?:sum|subset|difference|percent|growth)$/

for (const {about, tables, agrees, clashes} of narrativeCases) {
  const find = (text: string) => {
    const report = sampleReport({...tables, text: {1: text, 6: '本年度没有收取费用。'}})
    const {findings} = checkReport(report)
    for (const {quote, at} of findings)
      if (at) assert.equal(report.sections[at.section]?.text.slice(at.start, at.end), quote)
    return findings.filter(({check}) => check.startsWith('text/'))
  }

  for (const text of agrees) test(`${about}，不报：${text}`, () => assert.deepEqual(find(text), []))

  for (const [check, text] of clashes)
    test(`${about}，应报：${text}`, () => {
      const found = find(text).filter(({check}) => !ownNumbers.test(check))
      assert.deepEqual([...new Set(found.map(finding => finding.check))], [check])
      for (const {message} of found) assert.match(message, /应为 .+，实为 /)
    })
}
