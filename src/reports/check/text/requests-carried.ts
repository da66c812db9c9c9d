import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {type Statement, statements, wordings} from '../narrative/statements.ts'
import {
  bareRequest,
  counted,
  none,
  number,
  piece,
  request,
  requestContext,
  stop,
} from '../narrative/words.ts'

const over = '(?:结转|转结)'
const lastYear = '(?:上年度?|上一年度?|\\d{4}年度?)'
const thing = `(?:的|至本年度?|本年度?|下来|${request}|${bareRequest}|继续|办理|答复|处理){0,5}`
const nextYear = '(?:下年度?|下一年度?|次年|明年|\\d{4}年度?)'
const goOn = '(?:继续|再|予以|办理|答复|处理|的|申请){0,5}'

const shared = {
  lead: /^(?:其中|另有|另外|另|含|包括|包含|并|有|余|剩余|剩下|尚有|以及|加上|办理|处理|答复){0,3}/,
  context: requestContext,
  inParagraph: true,
  unless: /复议|诉讼|案件/,
}

const carriedIn = wordings(
  [
    `${lastYear}${over}${thing}${counted}${number}${piece}`,
    `${over}${lastYear}${thing}${counted}${number}${piece}`,
    `${number}${piece}(?:为|是|系|属于?)?${lastYear}${over}`,
    `${lastYear}${none}${over}${thing}(?:情况|件)?${stop}`,
    `${none}${lastYear}${over}${thing}(?:情况|件)?${stop}`,
  ],
  shared,
)

const carriedOut = wordings(
  [
    `(?:${over}|转)(?:至|到|入)?${nextYear}${goOn}${counted}${number}${piece}`,
    `${none}${over}(?:至|到)?${nextYear}${goOn}(?:情况|件|事项)?${stop}`,
    `${number}${piece}(?:申请)?(?:已|将|正在|需)?(?:${over}|转)(?:至|到|入)?${nextYear}`,
  ],
  shared,
)

/** 「上年结转1件」「3件结转下年度继续办理」与表三第二项、第四项。 */
export const requestsCarried: Check = {
  id: 'text/requests-carried',
  title: '叙述的上年结转、结转下年数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三第二项、第四项',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    const years = {in: Number(report.year) - 1, out: Number(report.year) + 1}
    yield* agree(
      report,
      statements(facts, carriedIn).filter(said => speaksOf(said, years.in)),
      '表三上年结转总计',
      () => [['t3.carriedIn.total']],
    )
    yield* agree(
      report,
      statements(facts, carriedOut).filter(said => speaksOf(said, years.out)),
      '表三结转下年度继续办理总计',
      () => [['t3.carriedOut.total']],
    )
  },
  ok: {
    cells: {'t3.carriedIn.total': 1, 't3.carriedOut.total': 3},
    text: {1: '全年收到依申请公开308件，上年结转1件，法定期限内予以答复306件，结转下年3件。'},
  },
  not: [
    [
      {
        cells: {'t3.carriedIn.total': 1},
        text: {1: '上年度未结转依申请公开。全年收到依申请公开3件，其中1件结转下年度继续办理。'},
      },
      '叙述中“上年度未结转依申请公开”应与表三上年结转总计一致：应为 1，实为 0',
    ],
    [
      {text: {1: '收到依申请公开3件，1件结转下年度继续办理。'}},
      '叙述中“1件结转下年度”应与表三结转下年度继续办理总计一致：应为 0，实为 1',
    ],
  ],
}

function speaksOf({match}: Statement, year: number): boolean {
  const named = match[0].match(/\d{4}(?=年)/)?.[0]
  return named === undefined || Number(named) === year
}
