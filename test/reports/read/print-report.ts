import {
  applicantColumns,
  disputeBlocks,
  disputeColumns,
  type Form,
  type Layout,
  organizationGroup,
  table3Note,
} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'

/** A printed cell; a table is rows of the cells that begin in them, as a word processor keeps it. */
export type Printed = {text: string; across?: number; down?: number}
export type PrintedTable = Printed[][]

/** A report as it is laid on paper: lines of text and tables. */
export type Paper = (string | PrintedTable)[]

/** What each cell prints, by code. */
export type Texts = Record<string, string>

/** The report of an invented organ in the statutory form. */
export function paperOf(
  layout: Layout,
  texts: Texts,
  year = layout === '2019' ? 2020 : 2023,
): Paper {
  const form = forms[layout]
  const [one = '', two = '', three = '', four = '', five = '', six = ''] = form.sections
  return [
    `青山县水务局${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》要求，青山县水务局编制了本报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    one,
    `${year}年，我局主动公开各类信息126条，其中政府网站98条、政务微信28条，未发生收费情况。`,
    two,
    table2(form, texts),
    three,
    table3(form, texts),
    four,
    table4(texts),
    five,
    '公开内容还不够丰富，下一步将加强培训。',
    six,
    '无其他需要报告的事项。',
    '青山县水务局',
    `${year + 1}年1月20日`,
  ]
}

export function table2(form: Form, texts: Texts): PrintedTable {
  const width = Math.max(...form.table2.map(({columns}) => columns.length))
  return form.table2.flatMap(({item, columns, rows}) => {
    const stretch = columns.length === 1 ? {across: width} : {}
    const rest = columns.length === 2 ? [{text: ''}] : []
    return [
      [{text: item, across: width + 1}],
      [{text: '信息内容'}, ...columns.map(({label}) => ({text: label, ...stretch})), ...rest],
      ...rows.map(row => [
        {text: row.label},
        ...columns.map(({code}) => ({text: texts[`t2.${row.code}.${code}`] ?? '', ...stretch})),
        ...rest,
      ]),
    ]
  })
}

export function table3(form: Form, texts: Texts): PrintedTable {
  const organizations = applicantColumns.slice(1, 6)
  const table: PrintedTable = [
    [
      {text: table3Note, across: 3, down: 3},
      {text: '申请人情况', across: 7},
    ],
    [
      {text: '自然人', down: 2},
      {text: organizationGroup, across: 5},
      {text: '总计', down: 2},
    ],
    organizations.map(({label}) => ({text: label})),
  ]
  let open: readonly string[] = []
  for (const {code, labels} of form.table3) {
    const fresh = labels.filter(
      (label, at) => label !== open[at] || labels.slice(0, at).some((l, i) => l !== open[i]),
    )
    const heads = fresh.map(label => {
      const at = labels.indexOf(label)
      const down = form.table3.filter(
        row => row.labels.slice(0, at + 1).join() === labels.slice(0, at + 1).join(),
      ).length
      const across = at === labels.length - 1 ? 3 - at : 1
      return {text: label, ...(down > 1 && {down}), ...(across > 1 && {across})}
    })
    table.push([
      ...heads,
      ...applicantColumns.map(column => ({text: texts[`t3.${code}.${column.code}`] ?? ''})),
    ])
    open = labels
  }
  return table
}

export function table4(texts: Texts): PrintedTable {
  const columns = disputeColumns.map(({label}) => ({text: label}))
  return [
    [
      {text: '行政复议', across: 5},
      {text: '行政诉讼', across: 10},
    ],
    [
      ...columns.map(column => ({...column, down: 2})),
      {text: '未经复议直接起诉', across: 5},
      {text: '复议后起诉', across: 5},
    ],
    [...columns, ...columns],
    disputeBlocks.flatMap(block =>
      disputeColumns.map(column => ({text: texts[`t4.${block.code}.${column.code}`] ?? ''})),
    ),
  ]
}
