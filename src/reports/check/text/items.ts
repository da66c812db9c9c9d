import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {counted, number} from '../narrative/words.ts'

const things = Object.entries({
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
}).map(([row, words]) => ({
  row,
  words,
  told: wordings([`${words}(?:项目|事项)?${counted}${number}项`], {
    about: new RegExp(words),
    lead: /^其中/,
    unless: /取消|下放|承接|新增|认领|委托|划转/,
  }),
}))

/** 2019 年格式「行政许可项目共13项」：年末项目数量即上一年项目数量加本年增/减；清单口径可以不同。 */
export const itemNumbers: Check = {
  id: 'text/items',
  title: '叙述的许可、处罚、强制项目数与表二一致',
  source: '国办公开办函〔2019〕60号 表二“上一年项目数量、本年增/减”',
  severity: 'note',
  *run(facts) {
    if (facts.report.layout !== '2019') return
    for (const {row, words, told} of things)
      yield* agree(
        facts.report,
        statements(facts, told),
        `表二${words}年末项目数量（上一年加增减）`,
        () => meant(row),
      )
  },
  ok: {
    layout: '2019',
    cells: {'t2.licensing': [13, 0, 353]},
    text: {1: '2020年行政许可项目共13项。'},
  },
  not: [
    [
      {
        layout: '2019',
        cells: {'t2.licensing': [13, -1, 353]},
        text: {1: '2020年行政许可项目共14项。'},
      },
      '叙述中“2020年行政许可项目共14项”应与表二行政许可年末项目数量（上一年加增减）一致：应为 12，实为 14',
    ],
  ],
}

function meant(row: string): Meant {
  return [
    [`t2.${row}.previousItems`, `t2.${row}.change`],
    [`t2.${row}.previousItems`],
    [`t2.${row}.decisions`],
  ]
}
