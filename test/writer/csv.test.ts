import assert from 'node:assert/strict'
import {test} from 'node:test'
import {csv} from '../../src/writer/csv.ts'

test('表格软件不把文字当公式，数照样是数，单独的横线还是横线', () => {
  const cases: [text: string, field: string][] = [
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['+14', '+14'],
    ['-7', '-7'],
    ['-', '-'],
    ['－', '－'],
    ['\n=1', `"'\n=1"`],
    ['甲"乙', '"甲""乙"'],
    ['', ''],
  ]
  for (const [text, field] of cases) assert.equal(csv([[text]]), `\ufeff${field}\r\n`)
})
