import type {Check} from '../check.ts'
import {agree} from '../narrative/agree.ts'
import {statements, wordings} from '../narrative/statements.ts'
import {counted, number, piece, requestContext} from '../narrative/words.ts'

const organisations = ['business', 'research', 'socialWelfare', 'legalService', 'otherOrganization']

/** What the text calls an applicant, and the columns of table 3 that this may be. */
const kinds = [
  {words: '(?:自然人|公民(?:个人)?|个人)', name: '自然人', columns: ['natural']},
  {
    words: '(?:法人(?:和|或|或者|及|、|与)?(?:其他|其它)?(?:社会)?组织|法人及其他组织)',
    name: '法人或其他组织五列之和',
    columns: organisations,
  },
  {words: '商业企业', name: '商业企业', columns: ['business']},
  {words: '科研机构', name: '科研机构', columns: ['research']},
  {words: '社会公益组织', name: '社会公益组织', columns: ['socialWelfare']},
  {words: '法律服务机构', name: '法律服务机构', columns: ['legalService']},
]

const makes = '(?:提出|提交|递交|提起|申请|依申请|公开|政府信息|信息|的){0,5}'

const topics = kinds.map(({words, ...kind}) => ({
  ...kind,
  told: wordings(
    [
      `(?<!(?:公民|自然人|个人)[、和或与及])${words}${makes}${counted}${number}${piece}`,
      `${number}${piece}的?(?:申请人)?(?:为|是|系|来自|由)${words}(?=[,;。)、]|提|申请)`,
    ],
    {
      about: new RegExp(words),
      lead: /^(?:其中|按申请人(?:类型|类别)?分|申请人(?:类型|类别)?(?:为|是)?|有|包括|来自|由|属于?|:){0,4}/,
      context: requestContext,
      inParagraph: true,
      unless: /复议|诉讼/,
    },
  ),
}))

/** 「自然人申请89件，法人或其他组织申请6件」「8件申请人为公民」与表三各列新收。 */
export const applicantKinds: Check = {
  id: 'text/applicants',
  title: '叙述的各类申请人申请数与表三一致',
  source: '国办公开办函〔2021〕30号 附件第一部分、表三“申请人情况”',
  severity: 'warning',
  *run(facts) {
    for (const {name, columns, told} of topics) {
      const cells = (row: string) => columns.map(column => `t3.${row}.${column}`)
      yield* agree(facts.report, statements(facts, told), `表三新收${name}`, () => [
        cells('received'),
        [...cells('received'), ...cells('carriedIn')],
        cells('concluded'),
      ])
    }
  },
  ok: {
    cells: {'t3.received': [8, 2, 0, 1, 0, 0, 11]},
    text: {1: '全年收到信息公开申请11件，其中8件申请人为公民，3件为法人或其他组织。'},
  },
  not: [
    [
      {
        cells: {'t3.received': [89, 5, 0, 0, 0, 0, 94]},
        text: {1: '全年受理政府信息公开申请94件，其中自然人申请89件，法人或其他组织申请6件。'},
      },
      '叙述中“法人或其他组织申请6件”应与表三新收法人或其他组织五列之和一致：应为 5，实为 6',
    ],
  ],
}
