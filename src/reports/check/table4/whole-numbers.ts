import type {Check} from '../check.ts'
import {wholeNumbers} from '../whole-numbers.ts'

export const table4WholeNumbers: Check = {
  id: 'table4/whole-numbers',
  title: '复议、诉讼件数是非负整数',
  source: '国办公开办函〔2021〕30号 表四',
  severity: 'error',
  run: wholeNumbers('t4.'),
  ok: {cells: {'t4.reconsideration': [1, 0, 0, 0, 1]}},
  not: [
    [{cells: {'t4.reconsideration.upheld': -1}}, '表四“行政复议”结果维持应为非负整数，实为 -1'],
  ],
}
