import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {areAgainstUs, concernDisclosure} from '../narrative/dispute-scope.ts'
import {type Statement, statements, wordings} from '../narrative/statements.ts'
import {counted, disclosureContext, none, number, piece, request} from '../narrative/words.ts'

const happen =
  '(?:(?:办理|处理)(?=因|由|涉及|政府信息|信息公开)|涉(?=行政)|提请|被(?=行政|复议|诉讼)|被申请人?|应对|被提起|提起|引起|引发|发生|产生|出现|收到|接到|涉及|导致|造成|形成|申请|有|过|的|了|新增){0,4}'
const cause =
  '(?:(?:因|由|由于|涉及|关于|有关|针对)[^,;。:、]{0,16}?(?:信息公开|依申请公开|公开|信息申请)[^,;。:、]{0,14}?|(?:政府)?信息公开类?|依申请公开类?)'
const because = `${cause}?`
const cases = '(?:申请案件|案件|申请|事项|案|件)?'
const reconsideration = `(?:行政)?复议${cases}`
const litigation = `(?:行政)?(?:诉讼|起诉)${cases}`
const and = '(?:、|和|及|与|或|或者|以及)(?:提起|被提起)?'
const ending =
  '(?:的?(?:情况|情形|事项|事件|案件|案例|发生|现象|件|案)|发生){0,3}(?=[,;。.)、]|也|和|及|或|以及|$)'

const said = {
  lead: new RegExp(`^(?:其中|另|并|且|也|同时|以及|申请人)|${request}$`, 'g'),
}
const topics = [
  topic({
    name: '表四行政复议总计',
    about: /复议/,
    some: [reconsideration],
    none: [reconsideration, `${litigation}${and}${reconsideration}`],
    meant: [['t4.reconsideration.total']],
  }),
  topic({
    name: '表四行政诉讼总计之和',
    about: /诉讼/,
    some: [`(?<!复议[、和及或与]?)${litigation}`],
    none: [litigation, `${reconsideration}${and}${litigation}`],
    meant: [
      ['t4.litigationDirect.total', 't4.litigationAfter.total'],
      ['t4.litigationDirect.total'],
      ['t4.litigationAfter.total'],
    ],
  }),
  topic({
    name: '表四行政复议、行政诉讼总计之和',
    about: /复议|争议/,
    some: [`${reconsideration}${and}${litigation}`, '行政争议(?:案件)?'],
    meant: [
      ['t4.reconsideration.total', 't4.litigationDirect.total', 't4.litigationAfter.total'],
      ['t4.reconsideration.total'],
      ['t4.litigationDirect.total', 't4.litigationAfter.total'],
    ],
  }),
  topic({
    name: '表四未经复议直接起诉总计',
    about: /未经复议/,
    some: ['未经复议(?:直接)?(?:起诉|提起(?:行政)?诉讼)的?'],
    meant: [['t4.litigationDirect.total']],
  }),
  topic({
    name: '表四复议后起诉总计',
    about: /复议后/,
    some: ['复议后(?:起诉|提起(?:行政)?诉讼)的?'],
    meant: [['t4.litigationAfter.total']],
  }),
]

/** 「因政府信息公开引起的行政复议2件」「未发生行政复议、行政诉讼」与表四。 */
export const disputeNumbers: Check = {
  id: 'text/disputes',
  title: '叙述的复议、诉讼数与表四一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表四',
  severity: 'warning',
  *run(facts) {
    for (const {name, told, meant} of topics) {
      const said = statements(facts, told).filter(
        one => areAgainstUs(one, facts.report) && (isNone(one) || concernDisclosure(one)),
      )
      yield* agree(facts.report, said, name, ({amount}) =>
        amount === 0 ? meant.slice(0, 1) : meant,
      )
    }
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

/** 「未发生行政复议」, not 「行政复议0件」. */
function isNone({match}: Statement): boolean {
  return match.groups?.n === undefined
}

/**
 * A number must stand in a sentence about disclosure: an organ of justice also counts the cases it
 * decides itself. That nothing happened may also follow from the paragraph.
 */
function topic(topic: {
  name: string
  about: RegExp
  some: string[]
  none?: string[]
  meant: Meant
}) {
  const before = `${happen}${because}${happen}`
  const some = topic.some.flatMap(thing => [
    `${before}${thing}的?${counted}${number}${piece}`,
    `${happen}${number}${piece}${cause}${happen}${thing}`,
  ])
  const nothing = (topic.none ?? []).map(thing => `${none}${before}${thing}${ending}`)
  const {name, about, meant} = topic
  const told = [
    ...wordings(some, {...said, about}),
    ...wordings(nothing, {...said, about, context: disclosureContext, inParagraph: true}),
  ]
  return {name, meant, told}
}
