import {rowLabel} from '../../forms/cell-label.ts'
import {disputeBlocks} from '../../forms/form.ts'
import type {Check} from '../check.ts'
import {judge} from '../relation.ts'

const relations = disputeBlocks.map(({code}) => ({
  subject: `${rowLabel(`t4.${code}.total`)}：总计（四类结果之和）`,
  should: ['upheld', 'corrected', 'other', 'pending'].map(result => `t4.${code}.${result}`),
  is: [`t4.${code}.total`],
}))

/** 表四行政复议、未经复议直接起诉、复议后起诉：总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结。 */
export const disputeTotal: Check = {
  id: 'table4/total',
  title: '复议、诉讼总计等于四类结果之和',
  source: '国办公开办函〔2021〕30号 表四',
  severity: 'error',
  run: ({report}) => judge(report, relations),
  ok: {cells: {'t4.reconsideration': [2, 1, 0, 0, 3]}},
  not: [
    [
      {cells: {'t4.reconsideration': [2, 1, 0, 0, 4]}},
      '表四“行政复议”：总计（四类结果之和）应为 3，实为 4',
    ],
    [
      {cells: {'t4.litigationAfter': [null, null, null, null, 1]}},
      '表四“复议后起诉”：总计（四类结果之和）应为 0，实为 1',
    ],
  ],
}
