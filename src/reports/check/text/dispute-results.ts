import type {Check} from '../check.ts'
import {agree, type Meant} from '../narrative/agree.ts'
import {areAgainstUs, concernDisclosure} from '../narrative/dispute-scope.ts'
import {type Statement, statements, wordings} from '../narrative/statements.ts'
import {counted, number, piece} from '../narrative/words.ts'

/** What the text calls a result, and the column of table 4. */
const results = [
  {words: '(?:结果)?维持(?:原[^,;。\\d]{0,8})?', name: '结果维持', column: 'upheld'},
  {words: '(?:结果|被)?(?:纠正|纠错)', name: '结果纠正', column: 'corrected'},
  {words: '其[他它]结果', name: '其他结果', column: 'other'},
  {words: '(?:尚未|未)审结', name: '尚未审结', column: 'pending'},
].map(({words, ...result}) => ({
  ...result,
  told: wordings(
    [
      `${words}的?${counted}${number}${piece}`,
      `${number}${piece}(?:案件|为|被|是|系){0,2}${words}(?=[,;。)、]|$)`,
    ],
    {
      about: new RegExp(words),
      lead: /^(?:其中|结果|另|有|:|行政复议|行政诉讼|案件){0,3}/,
      context: /复议|诉讼|起诉/,
    },
  ),
}))

/** 「行政复议3件，其中维持2件、纠正1件」与表四各栏。 */
export const disputeResults: Check = {
  id: 'text/dispute-results',
  title: '叙述的复议、诉讼结果与表四一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表四',
  severity: 'warning',
  *run(facts) {
    for (const {name, column, told} of results) {
      const said = statements(facts, told).filter(
        one => concernDisclosure(one) && areAgainstUs(one, facts.report) && blocks(one).length > 0,
      )
      yield* agree(facts.report, said, `表四${name}`, one =>
        blocks(one).map(codes => codes.map(code => `t4.${code}.${column}`)),
      )
    }
  },
  ok: {
    cells: {'t4.reconsideration': [2, 1, 0, 0, 3]},
    text: {1: '因政府信息公开被申请行政复议3件，其中维持2件、纠正1件。'},
  },
  not: [
    [
      {
        cells: {'t4.reconsideration': [6, 0, 0, 1, 7]},
        text: {1: '因政府信息公开引发行政复议7件，结果维持5件，尚未审结1件。'},
      },
      '叙述中“结果维持5件”应与表四结果维持一致：应为 6，实为 5',
    ],
  ],
}

/** The blocks of table 4 that were named last; none where reconsiderations and lawsuits are told together. */
function blocks({passage, start, end, before}: Statement): Meant {
  const sofar = before + passage.plain.slice(start, end)
  if (/复议(?:案件)?(?:、|和|及|与|或)(?:行政)?诉讼/.test(sofar)) return []
  switch (sofar.match(/未经复议|复议后|复议|诉讼/g)?.at(-1)) {
    case '复议':
      return [['reconsideration']]
    case '未经复议':
      return [['litigationDirect']]
    case '复议后':
      return [['litigationAfter']]
    case '诉讼':
      return [['litigationDirect', 'litigationAfter'], ['litigationDirect'], ['litigationAfter']]
    default:
      return []
  }
}
