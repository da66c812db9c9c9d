import {cellLabel} from '../../forms/cell-label.ts'
import type {Check} from '../check.ts'
import {wholeNumbers} from '../whole-numbers.ts'

const money = /\.amount$/
const change = /\.change$/
const countsOnly = wholeNumbers('t2.', new RegExp(`${money.source}|${change.source}`))

/** 件数、项数为非负整数；2019 年格式“本年增/减”为整数，可正可负。 */
export const table2WholeNumbers: Check = {
  id: 'table2/whole-numbers',
  title: '件数、项数是非负整数，增减数是整数',
  source: '国办公开办函〔2021〕30号 表二；〔2019〕60号 表二“本年增/减”',
  severity: 'error',
  *run(facts) {
    yield* countsOnly(facts)
    for (const [code, {value, text}] of Object.entries(facts.report.cells))
      if (change.test(code) && value !== null && !Number.isInteger(value))
        yield {message: `${cellLabel(code)}应为整数，实为 ${text}`, cells: [code]}
  },
  ok: {layout: '2019', cells: {'t2.licensing': [36, -7, 58], 't2.procurement': [2, 186.48]}},
  not: [
    [
      {cells: {'t2.licensing.decisions': -58}},
      '表二“行政许可”本年处理决定数量应为非负整数，实为 -58',
    ],
    [
      {layout: '2019', cells: {'t2.penalties': [244, 10.5, 45]}},
      '表二“行政处罚”本年增/减应为整数，实为 10.5',
    ],
  ],
}
