import type {Check} from '../check.ts'
import {money, tenThousands, tenThousandsOf} from '../narrative/money.ts'
import {quoted} from '../narrative/passage.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {counted, none, stop} from '../narrative/words.ts'

const cell = 't2.fees.amount'
const collect = '(?:收取|征收|收缴|实收)(?:了|各类)?'

const told = wordings(
  [
    `${collect}行政事业性收费(?:资金|收入|总?金额|总额)?${counted}${money}`,
    `行政事业性收费(?:资金|收入|总?金额|总额)?${counted}${money}`,
    `${collect}${money}行政事业性收费`,
    `${none}(?:收取|征收|发生|涉及)?(?:任何)?(?:信息处理费[、和及或])?行政事业性收费(?:项目)?(?:[、和及或]信息处理费)?${stop}`,
  ],
  {about: /行政事业性收费/},
)

/** 「收取行政事业性收费7545万元」与表二收费金额，元、万元、亿元折算后比较。 */
export const fees: Check = {
  id: 'text/fees',
  title: '叙述的行政事业性收费与表二一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表二第二十条第（八）项',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    const fee = report.cells[cell]
    if (!fee || fee.state === 'unread') {
      if (report.layout === '2021') yield {why: '未能读出表二“行政事业性收费”金额'}
      return
    }
    const should = tenThousandsOf(fee)
    for (const said of statements(facts, told)) {
      const {value, room} = tenThousands(said)
      if (Math.abs(value - should) <= room + 1e-9) continue
      const {quote, ...where} = quoted(said.passage, said.start, said.end)
      yield {
        message: `叙述中“${quote}”应与表二收费金额一致：应为 ${should} 万元，实为 ${value} 万元`,
        cells: [cell],
        quote,
        ...where,
      }
    }
  },
  ok: {cells: {[cell]: '7545'}, text: {1: '全年收取行政事业性收费0.75亿元。'}},
  not: [
    [
      {cells: {[cell]: '12.5'}, text: {1: '全年收取行政事业性收费12.6万元。'}},
      '叙述中“全年收取行政事业性收费12.6万元”应与表二收费金额一致：应为 12.5 万元，实为 12.6 万元',
    ],
  ],
}
