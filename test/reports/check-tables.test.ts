import assert from 'node:assert/strict'
import test from 'node:test'
import {checkReport} from '../../src/reports/check/check-report.ts'
import type {Report} from '../../src/reports/report.ts'
import {realReports, reportFromCells} from './check/report-from-cells.ts'
import {readCell, sampleReport} from './check/sample-report.ts'

for (const name of realReports) {
  test(`${name} 表三、表四没有差错`, () => {
    const {findings, notRun} = checkReport(reportFromCells(name))
    assert.deepEqual(tableErrors(findings), [])
    assert.deepEqual(
      notRun.filter(({check}) => /^table/.test(check)),
      [],
    )
  })

  test(`${name} 表三、表四任何一个数字加一，都报差错并指明该格`, () => {
    const report = reportFromCells(name)
    for (const [code, cell] of Object.entries(report.cells)) {
      if (!/^t[34]/.test(code) || cell.value === null) continue
      const errors = tableErrors(checkReport(withCell(report, code, cell.value + 1)).findings)
      assert.ok(
        errors.some(({cells}) => cells.includes(code)),
        code,
      )
      if (code.startsWith('t3'))
        for (const {suspect} of errors) assert.deepEqual(suspect, {cell: code, value: cell.value})
    }
  })
}

test('未能读出的格使所在行、列不能核对，并写明是哪一格', () => {
  const report = withCell(sampleReport({}), 't3.granted.natural', '1O0')
  const {findings, notRun} = checkReport(report)
  const label = '表三“（一）予以公开”自然人“1O0”未能读出数字'
  assert.deepEqual(tableErrors(findings), [])
  assert.deepEqual(
    notRun.filter(({check}) => check.startsWith('table3/')).map(({check}) => check),
    ['table3/outcomes-sum', 'table3/row-total'],
  )
  for (const {check, why} of notRun)
    if (check.startsWith('table3/')) assert.match(why, new RegExp(`^${label}`))
})

test('每项校核恰在已核对、未核对之一', () => {
  for (const name of realReports) {
    const {ran, notRun} = checkReport(reportFromCells(name))
    const ids = [...ran, ...notRun.map(({check}) => check)]
    assert.equal(new Set(ids).size, ids.length)
    for (const {why} of notRun) assert.ok(why)
  }
})

function tableErrors(findings: ReturnType<typeof checkReport>['findings']) {
  return findings.filter(({check, severity}) => /^table[34]\//.test(check) && severity === 'error')
}

function withCell(report: Report, code: string, printed: number | string): Report {
  return {...report, cells: {...report.cells, [code]: readCell(printed)}}
}
