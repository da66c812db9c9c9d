import type {Check} from '../check.ts'
import {rowTotals} from './relations.ts'
import {judgeTable3} from './suspect.ts'

/** 表三每行：总计等于自然人与法人或其他组织五类之和。 */
export const rowTotal: Check = {
  id: 'table3/row-total',
  title: '每行总计等于六类申请人之和',
  source: '国办公开办函〔2021〕30号 表三“申请人情况”',
  severity: 'error',
  run: judgeTable3(rowTotals),
  ok: {cells: {'t3.granted': [8, 2, 0, 1, 0, 0, 11]}},
  not: [
    [
      {cells: {'t3.granted': [8, 2, null, 1, '/', 0, 12]}},
      '表三“（一）予以公开”行：总计（六类申请人之和）应为 11，实为 12',
    ],
    [
      {cells: {'t3.carriedIn.total': null, 't3.carriedIn.business': 1}},
      '表三“二、上年结转政府信息公开申请数量”行：总计（六类申请人之和）应为 1，实为 0；疑为表三“二、上年结转政府信息公开申请数量”商业企业有误，改为 0 则所在行、列均相符',
    ],
  ],
}
