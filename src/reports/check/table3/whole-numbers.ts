import type {Check} from '../check.ts'
import {wholeNumbers} from '../whole-numbers.ts'

export const table3WholeNumbers: Check = {
  id: 'table3/whole-numbers',
  title: '申请件数是非负整数',
  source: '国办公开办函〔2021〕30号 表三',
  severity: 'error',
  run: wholeNumbers('t3.'),
  ok: {cells: {'t3.received': [3, null, '/', 0, 0, 0, 3]}},
  not: [
    [
      {cells: {'t3.received.natural': -3}},
      '表三“一、本年新收政府信息公开申请数量”自然人应为非负整数，实为 -3',
    ],
    [{cells: {'t3.granted.total': 1.5}}, '表三“（一）予以公开”总计应为非负整数，实为 1.5'],
  ],
}
