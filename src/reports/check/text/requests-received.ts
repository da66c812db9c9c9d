import type {Report} from '../../report.ts'
import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {named, received} from '../narrative/request-wordings.ts'
import {type Statement, statements} from '../narrative/statements.ts'

/** 「共收到政府信息公开申请12件」「依申请公开政府信息2条」「未收到政府信息公开申请」与表三新收。 */
export const requestsReceived: Check = {
  id: 'text/requests-received',
  title: '叙述的收到申请数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三',
  severity: 'warning',
  *run(facts) {
    const name = '表三新收总计'
    const said = statements(facts, received).filter(one => !isMoreThanAccepted(one, facts.report))
    const {persons = [], all = []} = Object.groupBy(said, ({amount, match}) =>
      amount !== 0 && match.groups?.from === '自然人' ? 'persons' : 'all',
    )
    yield* agree(facts.report, persons, '表三新收自然人', () => allRequests('natural'))
    yield* agree(facts.report, all, name, ({amount, match}) => {
      if (amount === 0) return [['t3.received.total']]
      const mayBePersons = /^(?:公民(?:个人)?|个人)$/.test(match.groups?.from ?? '')
      return [...(mayBePersons ? allRequests('natural') : []), ...allRequests('total')]
    })
    yield* agree(facts.report, statements(facts, named), name, () => [
      ...allRequests('total'),
      ['t3.granted.total', 't3.partial.total'],
      ['t3.granted.total'],
    ])
  },
  ok: {
    cells: {'t3.received.total': 12, 't3.carriedIn.total': 1},
    text: {1: '2021年，我局共收到政府信息公开申请12件。'},
  },
  not: [
    [
      {
        cells: {'t3.received.total': 11},
        text: {1: '2021年，我局共收到公民、法人和其他组织提出的政府信息公开申请12件。'},
      },
      '叙述中“我局共收到公民、法人和其他组织提出的政府信息公开申请12件”应与表三新收总计一致：应为 11，实为 12',
    ],
    [
      {
        cells: {'t3.received.natural': 66, 't3.received.total': 70},
        text: {1: '2021年，我局共收到自然人政府信息公开申请70件。'},
      },
      '叙述中“我局共收到自然人政府信息公开申请70件”应与表三新收自然人一致：应为 66，实为 70',
    ],
    [
      {cells: {'t3.received.total': 2}, text: {1: '全年未收到政府信息公开申请。'}},
      '叙述中“全年未收到政府信息公开申请”应与表三新收总计一致：应为 2，实为 0',
    ],
  ],
}

/** 「收到申请70件，受理66件，不予受理4件」: the table counts what was accepted. */
function isMoreThanAccepted({after}: Statement, {cells}: Report): boolean {
  const accepted = /[,;](?:经[^,;]{1,6}|实际|依法|共)?受理(?<n>\d+)[件宗份]/.exec(after)?.groups?.n
  return accepted !== undefined && Number(accepted) === cells['t3.received.total']?.value
}

/** Received alone, with what was carried in, or what was concluded: 「收到」「受理」 may count each. */
function allRequests(column: string): string[][] {
  return [
    [`t3.received.${column}`],
    [`t3.received.${column}`, `t3.carriedIn.${column}`],
    [`t3.concluded.${column}`],
  ]
}
