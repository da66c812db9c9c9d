import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {counted, number} from '../narrative/words.ts'

const piece = '(?:件|宗|份|起|例|个|项)(?!以上)'
const decide = '(?:作出|做出|实施|下达|办理|办结|处理|发放|核发)(?:了|各类)?'
const published = /公示|公开|公布|归集|上传|报送|录入|事项清单|目录/

const topics = [
  topic('行政许可', '行政许可', [
    ['t2.licensing.decisions'],
    ['t2.licensing.decisions', 't2.otherServices.decisions'],
  ]),
  topic('行政处罚', '行政处罚', [['t2.penalties.decisions']]),
  topic('行政强制', '行政强制(?:措施|执行)?', [['t2.coercion.decisions']]),
]

/** 「作出行政许可决定58件」「行政处罚决定22件」与表二处理决定数量；公示条数、事项个数不是处理决定。 */
export const decisionNumbers: Check = {
  id: 'text/decisions',
  title: '叙述的许可、处罚、强制决定数与表二一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表二第二十条第（五）、（六）项',
  severity: 'warning',
  *run(facts) {
    for (const {name, told, meant} of topics) {
      const has = meant.filter(codes => codes.every(code => code in facts.report.cells))
      const said = statements(facts, told).filter(one => !published.test(one.before + one.match[0]))
      yield* agree(facts.report, said, `表二${name}处理决定数量`, () =>
        has.length > 0 ? has : meant,
      )
    }
  },
  ok: {
    layout: '2019',
    cells: {'t2.licensing': [10, 0, 7521], 't2.otherServices': [15, 0, 36]},
    text: {1: '全年办理行政许可业务7557件，作出行政许可决定7521件。'},
  },
  not: [
    [
      {cells: {'t2.penalties.decisions': 22}, text: {1: '2021年，我局作出行政处罚决定23件。'}},
      '叙述中“我局作出行政处罚决定23件”应与表二行政处罚处理决定数量一致：应为 22，实为 23',
    ],
  ],
}

function topic(name: string, thing: string, meant: Meant) {
  const told = wordings(
    [
      `${decide}${thing}(?:处理)?(?:决定|案件|业务|申请|事项)?书?${counted}${number}${piece}`,
      `${thing}(?:处理)?决定书?${counted}${number}${piece}`,
      `${decide}${number}${piece}${thing}(?:处理)?决定`,
      // 「作出行政许可58件、行政处罚45件」
      `(?<=${decide}行政[^;。]{2,60}\\d${piece}[、,和及])${thing}(?:决定|案件)?${counted}${number}${piece}`,
    ],
    {about: new RegExp(thing), lead: /^其中/},
  )
  return {name, told, meant}
}
