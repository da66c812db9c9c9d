import assert from 'node:assert/strict'
import test from 'node:test'
import {runCheck} from '../../../src/reports/check/check-report.ts'
import {checks} from '../../../src/reports/check/checks.ts'
import {applicantColumns} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'
import {applicantKind} from '../../../src/requests/events/arrival.ts'
import {requestEvent} from '../../../src/requests/events/event.ts'
import {table3Of} from '../../../src/requests/register/register.ts'
import {replyKinds} from '../../../src/requests/replies/reply-kinds.ts'
import {factsOf} from '../../../src/requests/state/facts.ts'
import {outcomeRow} from '../../../src/requests/state/outcome.ts'
import {sampleFacts} from '../../reports/check/sample-report.ts'
import {type History, histories} from '../history.ts'
import {chance, randomHistory} from '../random-history.ts'

/** All histories as one register, as if one agency had had all these requests. */
const requests = histories().map(history => ({id: history.file, facts: factsOf(eventsOf(history))}))

const table3Checks = checks.filter(({id}) => id.startsWith('table3/'))

for (const year of [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  test(`${year} 年登记簿生成的表三通过年报校核`, () => {
    const layout = year <= 2020 ? '2019' : '2021'
    const cells = table3Of(requests, year)
    const numbers = Object.fromEntries([...cells].map(([code, {value}]) => [code, value]))
    assert.ok(numbers['t3.received.total'])
    for (const check of table3Checks) {
      const judged = runCheck(check, sampleFacts({year, layout, cells: numbers}))
      assert.deepEqual(judged, {findings: [], why: ''}, check.id)
    }
    const codes = forms[layout].table3.flatMap(row =>
      applicantColumns.map(column => `t3.${row.code}.${column.code}`),
    )
    for (const code of cells.keys()) assert.ok(codes.includes(code), code)
  })

test('改错一个数，年报校核就会指出', () => {
  const cells = table3Of(requests, 2026)
  const numbers = Object.fromEntries([...cells].map(([code, {value}]) => [code, value]))
  numbers['t3.granted.natural'] = (numbers['t3.granted.natural'] ?? 0) + 1
  const found = table3Checks.flatMap(
    check => runCheck(check, sampleFacts({year: 2026, layout: '2021', cells: numbers})).findings,
  )
  assert.ok(found.length > 0)
})

test('每个数都打开它背后的申请', () => {
  const cells = table3Of(requests, 2026)
  assert.deepEqual(cells.get('t3.other.feeUnpaid.legalService'), {value: 1, ids: ['fee-unpaid']})
  assert.deepEqual(cells.get('t3.unavailable.stillUnclear.total'), {
    value: 1,
    ids: ['still-unclear'],
  })
  const carriedIn = cells.get('t3.carriedIn.total')
  assert.ok(carriedIn?.ids.includes('correction-over-year-end'))
})

test('随机登记簿的表三也通过年报校核', () => {
  const random = chance(7)
  const register = Array.from({length: 300}, (_, at) => ({
    id: `${at}`,
    facts: factsOf(randomHistory(random, 25)),
  }))
  for (const year of [2020, 2024]) {
    const cells = table3Of(register, year)
    const numbers = Object.fromEntries([...cells].map(([code, {value}]) => [code, value]))
    for (const check of table3Checks)
      assert.deepEqual(
        runCheck(
          check,
          sampleFacts({year, layout: year === 2020 ? '2019' : '2021', cells: numbers}),
        ).findings,
        [],
      )
  }
})

test('每种结果在两种格式里都有行，申请人类别与表头一致', () => {
  const outcomes = [
    ...(Object.keys(replyKinds) as (keyof typeof replyKinds)[]),
    ...(['abandonedNoCorrection', 'abandonedNoPayment', 'otherHandled'] as const),
  ]
  for (const outcome of outcomes)
    for (const [year, layout] of [
      [2020, '2019'],
      [2021, '2021'],
    ] as const)
      assert.ok(forms[layout].outcomes.includes(outcomeRow(outcome, year)), `${outcome} ${year}`)
  assert.deepEqual(
    [...applicantKind.options, 'total'],
    applicantColumns.map(({code}) => code),
  )
})

function eventsOf({steps}: History) {
  return steps.flatMap(step => ('take' in step ? [requestEvent.parse(step.take)] : []))
}
