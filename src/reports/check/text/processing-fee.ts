import type {Check} from '../check.ts'
import {money, tenThousands, tenThousandsOf} from '../narrative/money.ts'
import {quoted} from '../narrative/passage.ts'
import {type Statement, statements, wordings} from '../narrative/statements.ts'
import {counted, none, stop} from '../narrative/words.ts'

const fee = '(?:政府)?信息(?:公开)?处理费(?:用)?'

const collected = wordings(
  [
    `(?:收取|实收|收缴)(?:了)?(?:依申请公开)?${fee}${counted}${money}`,
    `${none}(?:收取|发生|产生)(?:过|任何|依申请公开)?${fee}(?:的?情况)?${stop}`,
  ],
  {about: /处理费/, lead: /^(?:实际|共){0,2}/},
)
const noNotice = wordings([
  `${none}(?:发出|下发|送达)(?:过|任何)?(?:${fee})?(?:收费通知|缴费通知)(?:书)?${stop}`,
  `发出(?:${fee})?收费通知书?(?<n>0)[件份]`,
])

/** 信息处理费的各处说法应相符；所收的费用也是表二的行政事业性收费。 */
export const processingFee: Check = {
  id: 'text/processing-fee',
  title: '信息处理费的叙述前后一致，并与表格一致',
  source:
    '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号 表二、表三',
  severity: 'warning',
  *run(facts) {
    const {report} = facts
    const said = statements(facts, collected)
    const most = said.find(({amount}) => amount > 0)
    const zero = said.find(({amount}) => amount === 0)
    if (most && zero)
      yield found(
        zero,
        `应与“${wordsOf(most)}”一致：应为 ${tenThousands(most).value} 万元，实为 0`,
        [],
      )
    const amount = report.cells['t2.fees.amount']
    if (most && amount && amount.state !== 'unread') {
      const [paid, all] = [tenThousands(most).value, tenThousandsOf(amount)]
      if (paid > all + 1e-9)
        yield found(most, `应不超过表二收费金额：应为 ${all} 万元或更少，实为 ${paid} 万元`, [
          't2.fees.amount',
        ])
    }
    const unpaid = report.cells['t3.other.feeUnpaid.total']
    for (const none of statements(facts, noNotice))
      if (unpaid?.value)
        yield found(
          none,
          `应与表三“逾期未按收费通知要求缴纳费用”一致：应为 ${unpaid.value} 件或更多，实为 0`,
          ['t3.other.feeUnpaid.total'],
        )
  },
  ok: {
    cells: {'t2.fees.amount': '0.03'},
    text: {6: '本年度发出收费通知2件，收取信息处理费300元。'},
  },
  not: [
    [
      {text: {6: '本年度收取信息处理费300元。'}},
      '叙述中“本年度收取信息处理费300元”应不超过表二收费金额：应为 0 万元或更少，实为 0.03 万元',
    ],
    [
      {
        cells: {'t2.fees.amount': '0.03'},
        text: {1: '本年度收取信息处理费300元。', 6: '全年未收取信息处理费。'},
      },
      '叙述中“全年未收取信息处理费”应与“本年度收取信息处理费300元”一致：应为 0.03 万元，实为 0',
    ],
  ],
}

function found(said: Statement, judgement: string, cells: string[]) {
  return {
    message: `叙述中“${wordsOf(said)}”${judgement}`,
    cells,
    ...quoted(said.passage, said.start, said.end),
  }
}

function wordsOf({passage, start, end}: Statement): string {
  return quoted(passage, start, end).quote
}
