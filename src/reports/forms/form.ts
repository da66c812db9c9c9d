/**
 * The two statutory forms of the annual report, as data: what stands in which cell.
 *
 * 2019 form: 国办公开办函〔2019〕60号, reports for 2019 and 2020.
 * 2021 form: 国办公开办函〔2021〕30号, reports from 2021 on.
 */
export type Layout = '2019' | '2021'

export type Form = {
  layout: Layout
  source: string
  sections: readonly string[]
  table2: readonly Block2[]
  table3: readonly Row3[]
  /** The leaf rows of 本年度办理结果, whose sum is （七）总计. */
  outcomes: readonly string[]
}

/** A block of table 2: one item of Article 20 with its own heads. `code` completes `t2.`. */
export type Block2 = {
  item: string
  columns: readonly {code: string; label: string; unit: string; signed?: true; decimals?: number}[]
  rows: readonly {code: string; label: string}[]
}

/** A row of table 3 with its place in the three levels of labels. `code` completes `t3.`. */
export type Row3 = {code: string; labels: readonly string[]}

export const sectionTitles = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const

/** The seven columns of table 3; the five between the first and the last stand under 法人或其他组织. */
export const applicantColumns = [
  {code: 'natural', label: '自然人'},
  {code: 'business', label: '商业企业'},
  {code: 'research', label: '科研机构'},
  {code: 'socialWelfare', label: '社会公益组织'},
  {code: 'legalService', label: '法律服务机构'},
  {code: 'otherOrganization', label: '其他'},
  {code: 'total', label: '总计'},
] as const

export const organizationGroup = '法人或其他组织'

export const table3Note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

/** The three blocks of table 4, five columns each. */
export const disputeBlocks = [
  {code: 'reconsideration', labels: ['行政复议']},
  {code: 'litigationDirect', labels: ['行政诉讼', '未经复议直接起诉']},
  {code: 'litigationAfter', labels: ['行政诉讼', '复议后起诉']},
] as const

export const disputeColumns = [
  {code: 'upheld', label: '结果维持'},
  {code: 'corrected', label: '结果纠正'},
  {code: 'other', label: '其他结果'},
  {code: 'pending', label: '尚未审结'},
  {code: 'total', label: '总计'},
] as const

const results = '三、本年度办理结果'

/** The rows of table 3 that both forms have, up to （五）不予处理. */
export const rowsToNotProcessed: readonly Row3[] = [
  {code: 'received', labels: ['一、本年新收政府信息公开申请数量']},
  {code: 'carriedIn', labels: ['二、上年结转政府信息公开申请数量']},
  {code: 'granted', labels: [results, '（一）予以公开']},
  {code: 'partial', labels: [results, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）']},
  ...group('refused', '（三）不予公开', {
    stateSecret: '1.属于国家秘密',
    otherLaw: '2.其他法律行政法规禁止公开',
    security: '3.危及“三安全一稳定”',
    thirdParty: '4.保护第三方合法权益',
    internalAffairs: '5.属于三类内部事务信息',
    deliberative: '6.属于四类过程性信息',
    enforcementFile: '7.属于行政执法案卷',
    administrativeQuery: '8.属于行政查询事项',
  }),
  ...group('unavailable', '（四）无法提供', {
    notHeld: '1.本机关不掌握相关政府信息',
    needsCreation: '2.没有现成信息需要另行制作',
    stillUnclear: '3.补正后申请内容仍不明确',
  }),
  ...group('notProcessed', '（五）不予处理', {
    petition: '1.信访举报投诉类申请',
    repeated: '2.重复申请',
    publication: '3.要求提供公开出版物',
    excessive: '4.无正当理由大量反复申请',
    confirmation: '5.要求行政机关确认或重新出具已获取信息',
  }),
]

export const otherSingleRow: Row3 = {code: 'other', labels: [results, '（六）其他处理']}

export const otherThreeRows: readonly Row3[] = group('other', '（六）其他处理', {
  notCorrected: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  feeUnpaid: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  misc: '3.其他',
})

export const closingRows: readonly Row3[] = [
  {code: 'concluded', labels: [results, '（七）总计']},
  {code: 'carriedOut', labels: ['四、结转下年度继续办理']},
]

/** Every cell code of a form, in the order of the printed page. */
export function cellCodes(form: Form): string[] {
  return [
    ...form.table2.flatMap(({rows, columns}) =>
      rows.flatMap(row => columns.map(column => `t2.${row.code}.${column.code}`)),
    ),
    ...form.table3.flatMap(row => applicantColumns.map(column => `t3.${row.code}.${column.code}`)),
    ...disputeBlocks.flatMap(block =>
      disputeColumns.map(column => `t4.${block.code}.${column.code}`),
    ),
  ]
}

export function outcomesOf(rows: readonly Row3[]): string[] {
  return rows
    .filter(({labels, code}) => labels[0] === results && code !== 'concluded')
    .map(({code}) => code)
}

function group(code: string, label: string, rows: Record<string, string>): Row3[] {
  return Object.entries(rows).map(([row, text]) => ({
    code: `${code}.${row}`,
    labels: [results, label, text],
  }))
}
