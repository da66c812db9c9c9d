import type {Check} from '../check.ts'
import {balances} from './relations.ts'
import {judgeTable3} from './suspect.ts'

/** 表三每列：第一项加第二项之和，等于第三项加第四项之和。 */
export const receivedEqualsConcluded: Check = {
  id: 'table3/received-equals-concluded',
  title: '新收与上年结转之和等于办理结果总计与结转下年度之和',
  source: '国办公开办函〔2021〕30号 表三表头“本列数据的勾稽关系”',
  severity: 'error',
  run: judgeTable3(balances),
  ok: {
    cells: {
      't3.received': [12, 0, 0, 0, 0, 0, 12],
      't3.carriedIn': [1, 0, 0, 0, 0, 0, 1],
      't3.granted': [11, 0, 0, 0, 0, 0, 11],
      't3.concluded': [11, 0, 0, 0, 0, 0, 11],
      't3.carriedOut': [2, 0, 0, 0, 0, 0, 2],
    },
  },
  not: [
    [
      {cells: {'t3.received.natural': 12, 't3.granted.natural': 11, 't3.concluded.natural': 11}},
      '表三“自然人”列：新收与上年结转之和应为 11，实为 12',
    ],
    [
      {cells: {'t3.carriedOut': [3, null, '/', null, null, null, 3]}},
      '表三“总计”列：新收与上年结转之和应为 3，实为 0',
    ],
  ],
}
