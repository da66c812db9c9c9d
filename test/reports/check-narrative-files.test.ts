import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {narrativeOfFiles} from './check/narrative-of-files.ts'
import {realReports, reportFromCells} from './check/report-from-cells.ts'

/** The narrative against itself is judged elsewhere. */
const ownNumbers = /^text\/(?:sum|subset|difference|percent|growth)$/

for (const {report, agrees, clashes} of narrativeOfFiles) {
  const name = realReports.find(one => one.startsWith(report)) ?? report
  const real = reportFromCells(name)

  /** The checks that find something in this sentence beside the tables of the report. */
  const checksOf = (text: string) => {
    const paragraphs = text.split('\n').map(line => ({text: line, place: {}}))
    const section = {number: 1, title: '总体情况', text, place: {}, paragraphs}
    const {findings} = checkReport({...real, sections: [section]})
    const found = findings.filter(({check}) => check.startsWith('text/') && !ownNumbers.test(check))
    for (const {message} of found) assert.match(message, /应为 .+，实为 /)
    return found.map(({check}) => check)
  }

  test(`${name} 的表格：相符的、说别的事的，都不报`, () => {
    const alarms = agrees.filter(text => checksOf(text).length > 0)
    assert.deepEqual(alarms, [])
  })

  test(`${name} 的表格：不符的都报`, () => {
    const missed = Object.entries(clashes).flatMap(([check, texts]) =>
      texts.filter(text => !checksOf(text).includes(check)),
    )
    assert.deepEqual(missed, [])
  })
}
