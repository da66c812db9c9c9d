import type {Check} from '../check.ts'
import {outcomeSums} from './relations.ts'
import {judgeTable3} from './suspect.ts'

/** 表三每列：（七）总计等于（一）至（六）各项之和。 */
export const outcomesSum: Check = {
  id: 'table3/outcomes-sum',
  title: '办理结果“（七）总计”等于各项办理结果之和',
  source: '国办公开办函〔2021〕30号 表三“三、本年度办理结果”',
  severity: 'error',
  run: judgeTable3(outcomeSums),
  ok: {
    cells: {
      't3.granted.natural': 3,
      't3.refused.stateSecret.natural': 1,
      't3.other.misc.natural': 2,
      't3.concluded.natural': 6,
    },
  },
  not: [
    [
      {
        cells: {'t3.granted.total': 3, 't3.other.total': 2, 't3.concluded.total': 6},
        layout: '2019',
      },
      '表三“总计”列：“（七）总计”（各项办理结果之和）应为 5，实为 6',
    ],
    [
      {cells: {'t3.granted': [2, 0, 0, 0, 0, 0, 1], 't3.concluded': [1, 0, 0, 0, 0, 0, 1]}},
      '表三“自然人”列：“（七）总计”（各项办理结果之和）应为 2，实为 1；疑为表三“（一）予以公开”自然人有误，改为 1 则所在行、列均相符',
    ],
  ],
}
