import assert from 'node:assert/strict'
import {applicantColumns, outcomesOf} from '../../src/reports/forms/form.ts'
import {forms, layoutForYear} from '../../src/reports/forms/forms.ts'
import {table3Of} from '../../src/requests/register/register.ts'
import type {Facts} from '../../src/requests/state/facts.ts'

const years = Array.from({length: 11}, (_, at) => 2018 + at)

/** 本年新收 + 上年结转 = 办理结果总计 + 结转下年度, and what follows, for every year and column. */
export function balances(requests: {id: string; facts: Facts}[]) {
  let carriedOut = new Map<string, number>()
  for (const year of years) {
    const cells = table3Of(requests, year)
    const at = (row: string, column: string) => cells.get(`t3.${row}.${column}`)?.value ?? 0
    const form = forms[layoutForYear(year) ?? '2019']
    for (const {code: column} of applicantColumns) {
      const said = `${year} ${column}`
      const concluded = at('concluded', column)
      assert.equal(
        at('received', column) + at('carriedIn', column),
        concluded + at('carriedOut', column),
        said,
      )
      assert.equal(
        outcomesOf(form.table3).reduce((sum, row) => sum + at(row, column), 0),
        concluded,
        said,
      )
      assert.equal(at('carriedIn', column), carriedOut.get(column) ?? 0, said)
    }
    for (const [code, {value, ids}] of cells) {
      assert.equal(new Set(ids).size, value, code)
      assert.ok(
        form.table3.some(row => code.startsWith(`t3.${row.code}.`)),
        code,
      )
    }
    carriedOut = new Map(applicantColumns.map(({code}) => [code, at('carriedOut', code)]))
  }
}
