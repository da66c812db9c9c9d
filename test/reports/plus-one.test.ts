import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import type {Report} from '../../src/reports/report.ts'
import {countedCells, reportOf} from './render/report-of.ts'
import {allSources} from './render/source.ts'

for (const source of allSources()) {
  test(`${source.name}：表三、表四本无差错`, () => {
    assert.deepEqual(tableErrors(reportOf(source)), [])
  })

  test(`${source.name}：表三、表四任一数加 1，必报这一格的差错`, () => {
    const missed = countedCells(source)
      .filter(([code, value]) => {
        const errors = tableErrors(reportOf(source, {[code]: value + 1}))
        return !errors.some(({cells}) => cells.includes(code))
      })
      .map(([code]) => code)
    assert.deepEqual(missed, [])
  })
}

function tableErrors(report: Report) {
  return checkReport(report).findings.filter(
    ({check, severity}) => severity === 'error' && /^table[34]\//.test(check),
  )
}
