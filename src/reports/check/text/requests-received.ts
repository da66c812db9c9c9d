import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {statements} from '../narrative/statements.ts'
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
  '(?:收到|受理|接到|接收|接受|收悉|新收|新增|收)(?:了|并(?:办理|答复|办结|处理)|和?答复)?'
const allYear = `(?:${counted}|本年)`
const what = `(?:${request})`

const wordings = [
  {core: `${receive}${applicants}${what}${counted}${number}${piece}`, lead: '其中'},
  {core: `${receive}${applicants}${number}${piece}的?${what}`},
  {core: `(?<!办理|答复|办结|回复|处理|完成)${what}${allYear}${number}${piece}`},
  {
    core: `${receive}${applicants}${bareRequest}${counted}${number}${piece}`,
    context: requestContext,
    inParagraph: true,
  },
  {
    core: `${none}(?:收到|受理|接到|接收)(?:过|任何)*${applicants}${what}(?:的?(?:情况|情形|件))?(?=[,;。)]|也|$)`,
    unless: /除/,
  },
]

/** 「共收到政府信息公开申请12件」「依申请公开政府信息2条」「未收到政府信息公开申请」与表三新收。 */
export const requestsReceived: Check = {
  id: 'text/requests-received',
  title: '叙述的收到申请数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三',
  severity: 'warning',
  run: report =>
    agree(report, statements(report, wordings), '表三新收总计', ({amount, match}) => {
      if (amount === 0) return [['t3.received.total']]
      const from = match.groups?.from ?? ''
      if (/^(?:自然人|公民|个人)$/.test(from))
        return [['t3.received.natural'], ...allRequests('natural'), ...allRequests('total')]
      const loose = /收|受理|接/.test(match[0])
        ? []
        : [['t3.granted.total', 't3.partial.total'], ['t3.granted.total']]
      return [['t3.received.total'], ...allRequests('total'), ...loose]
    }),
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

/** Received with what was carried in, and what was concluded: all that 「收到」「受理」 may count. */
function allRequests(column: string): string[][] {
  return [[`t3.received.${column}`, `t3.carriedIn.${column}`], [`t3.concluded.${column}`]]
}
