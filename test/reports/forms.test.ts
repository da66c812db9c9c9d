import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import test from 'node:test'
import {cellCodes} from '../../src/reports/forms/form.ts'
import {forms} from '../../src/reports/forms/forms.ts'

const rows = readFileSync(new URL('report-cells.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(','))

for (const layout of ['2019', '2021'] as const) {
  test(`${layout} 年格式的单元格与法定表一致`, () => {
    const statutory = rows.filter(row => row[0] === layout).map(row => row[1])
    assert.deepEqual(cellCodes(forms[layout]), statutory)
  })
}
