import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {
  applicants,
  bareRequest,
  counted,
  none,
  number,
  piece,
  request,
  requestContext,
} from '../narrative/words.ts'

const receive =
  '(?:收到|受理|接到|接收|接受|收悉|新收|新增|收)(?:了|并(?:按时|按期|依法|及时|全部){0,3}(?:办理|答复|办结|处理)|和?答复)?'
const ending = '(?:的?(?:情况|情形|件))?(?=[,;。.)]|也|$)'

const received = [
  ...wordings(
    [
      `${receive}${applicants}${request}${counted}${number}${piece}`,
      `${receive}${applicants}${number}${piece}的?${request}`,
      `${none}(?:收到|受理|接到|接收)(?:过|任何)?${applicants}${request}${ending}`,
    ],
    {lead: /^其中/, unless: /除/},
  ),
  ...wordings([`${receive}${applicants}${bareRequest}${counted}${number}${piece}`], {
    context: requestContext,
    inParagraph: true,
  }),
]

/** 「依申请公开政府信息2条」 without a verb; beside 主动公开、不予公开 it counts documents by attribute. */
const named = wordings(
  [`(?<!办理|答复|办结|回复|处理|完成)${request}${counted}${number}${piece}`],
  {
    unless: /公文|发文|文件|属性|主动公开\d|不予公开\d|不公开/,
  },
)

/** 「共收到政府信息公开申请12件」「依申请公开政府信息2条」「未收到政府信息公开申请」与表三新收。 */
export const requestsReceived: Check = {
  id: 'text/requests-received',
  title: '叙述的收到申请数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三',
  severity: 'warning',
  *run(facts) {
    const name = '表三新收总计'
    yield* agree(facts.report, statements(facts, received), name, ({amount, match}) => {
      if (amount === 0) return [['t3.received.total']]
      const onlyPersons = /^(?:自然人|公民|个人)$/.test(match.groups?.from ?? '')
      return [...(onlyPersons ? allRequests('natural') : []), ...allRequests('total')]
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
      {cells: {'t3.received.total': 2}, text: {1: '全年未收到政府信息公开申请。'}},
      '叙述中“全年未收到政府信息公开申请”应与表三新收总计一致：应为 2，实为 0',
    ],
  ],
}

/** Received alone, with what was carried in, or what was concluded: 「收到」「受理」 may count each. */
function allRequests(column: string): string[][] {
  return [
    [`t3.received.${column}`],
    [`t3.received.${column}`, `t3.carriedIn.${column}`],
    [`t3.concluded.${column}`],
  ]
}
