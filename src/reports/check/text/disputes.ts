import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {counted, disclosureContext, none, number, piece} from '../narrative/words.ts'

const happen =
  '(?:被申请人?|被提起|提起|引起|引发|发生|产生|出现|收到|接到|涉及|导致|造成|形成|申请|有|过|的|了|新增)*'
const because =
  '(?:(?:因|由|由于|涉及|关于|有关)[^,;。:、]{0,16}?(?:信息公开|依申请公开|公开)[^,;。:、]{0,14}?)?'
const cases = '(?:申请案件|案件|申请|事项|案|件)?'
const reconsideration = `(?:行政)?复议${cases}`
const litigation = `(?:行政)?诉讼${cases}`
const and = '(?:、|和|及|与|或|或者|以及)(?:提起|被提起)?'
const ending = '(?:的?(?:情况|情形|事项|事件|案件|发生|现象|件|案)|发生)*(?=[,;。)、]|也|和|及|$)'

const shared = {
  context: disclosureContext,
  inParagraph: true,
  unless:
    /审理|审结|复议机关|复议委员会|受理行政复议|办结行政复议|应诉|新受理|受理复议|化解|维持|纠正|撤销|驳回/,
  lead: /^(?:其中|另|并|且|也|同时|以及)/,
}

const direct = '未经复议(?:直接)?(?:起诉|提起(?:行政)?诉讼)'
const after = '复议后(?:起诉|提起(?:行政)?诉讼)'
const totals = {
  reconsideration: 't4.reconsideration.total',
  direct: 't4.litigationDirect.total',
  after: 't4.litigationAfter.total',
}

const topics = [
  {
    name: '表四行政复议总计',
    told: wordings(
      [
        `${because}${happen}${because}${reconsideration}${counted}${number}${piece}`,
        `${none}${because}${happen}${because}${reconsideration}${ending}`,
        `${none}${because}${happen}${because}${litigation}${and}${reconsideration}${ending}`,
      ],
      shared,
    ),
    meant: [[totals.reconsideration]],
  },
  {
    name: '表四行政诉讼总计之和',
    told: wordings(
      [
        `(?<!复议)(?<!复议[、和及或与])${because}${happen}${because}${litigation}${counted}${number}${piece}`,
        `${none}${because}${happen}${because}${litigation}${ending}`,
        `${none}${because}${happen}${because}${reconsideration}${and}${litigation}${ending}`,
      ],
      shared,
    ),
    meant: [[totals.direct, totals.after], [totals.direct], [totals.after]],
  },
  {
    name: '表四行政复议、行政诉讼总计之和',
    told: wordings(
      [
        `${because}${happen}${because}${reconsideration}${and}${litigation}${counted}${number}${piece}`,
      ],
      shared,
    ),
    meant: [Object.values(totals), [totals.reconsideration], [totals.direct, totals.after]],
  },
  {
    name: '表四未经复议直接起诉总计',
    told: wordings([`${direct}的?${counted}${number}${piece}`], shared),
    meant: [[totals.direct]],
  },
  {
    name: '表四复议后起诉总计',
    told: wordings([`${after}的?${counted}${number}${piece}`], shared),
    meant: [[totals.after]],
  },
]

/** 「因政府信息公开引起的行政复议2件」「未发生行政复议、行政诉讼」与表四。 */
export const disputeNumbers: Check = {
  id: 'text/disputes',
  title: '叙述的复议、诉讼数与表四一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表四',
  severity: 'warning',
  *run(facts) {
    for (const {name, told, meant} of topics)
      yield* agree(facts.report, statements(facts, told), name, ({amount}) =>
        amount === 0 ? meant.slice(0, 1) : meant,
      )
  },
  ok: {
    cells: {'t4.reconsideration': [1, 1, 0, 0, 2], 't4.litigationAfter': [1, 0, 0, 0, 1]},
    text: {1: '因政府信息公开引起的行政复议2件、行政诉讼1件。'},
  },
  not: [
    [
      {
        cells: {'t4.reconsideration': [2, 1, 0, 0, 3]},
        text: {1: '全年收到依申请公开2件，未发生行政复议和行政诉讼情况。'},
      },
      '叙述中“未发生行政复议”应与表四行政复议总计一致：应为 3，实为 0',
    ],
    [
      {
        cells: {'t4.litigationDirect': [1, 0, 0, 0, 1]},
        text: {1: '全年因政府信息公开引起的行政复议0件，行政诉讼2件。'},
      },
      '叙述中“行政诉讼2件”应与表四行政诉讼总计之和一致：应为 1，实为 2',
    ],
  ],
}
