import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {carriedIn, carriedOut} from '../narrative/request-wordings.ts'
import {type Statement, statements} from '../narrative/statements.ts'

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
