import {
  applicantColumns,
  disputeBlocks,
  disputeColumns,
  type Form,
  organizationGroup,
  type Row3,
  table3Note,
} from './form.ts'

/** A statutory table as it is printed: every cell once, in the row where it begins. */
export type FormTable = {
  title: string
  /** Shares of the width, one a column. */
  widths: readonly number[]
  headRows: number
  rows: FormCell[][]
}

/** A printed label, or the place of a value by its code. */
export type FormCell = {columnSpan: number; rowSpan: number} & (
  | {label: string; head: true}
  | {code: string; head?: never}
)

/** Tables 2, 3 and 4 of a form with all merged cells, for pages and files alike. */
export function formTables(form: Form): [FormTable, FormTable, FormTable] {
  const [, second = '', third = '', fourth = ''] = form.sections
  return [
    {title: second, ...table2(form)},
    {
      title: third,
      widths: [1, 1.4, 3.2, 1, 1, 1, 1, 1, 1, 1],
      headRows: 3,
      rows: [...applicantHeads(), ...outcomeRows(form.table3)],
    },
    {title: fourth, widths: Array(15).fill(1), headRows: 3, rows: disputeRows()},
  ]
}

/** 第二十条第（一）项 over its heads over its rows; heads spread over the four columns. */
function table2(form: Form): Omit<FormTable, 'title'> {
  const columns = 1 + Math.max(...form.table2.map(block => block.columns.length))
  const rows = form.table2.flatMap(block => {
    const spans = spread(columns - 1, block.columns.length)
    const heads = [
      label('信息内容'),
      ...block.columns.map((column, at) => label(column.label, spans[at])),
    ]
    const values = block.rows.map(row => [
      label(row.label),
      ...block.columns.map((column, at) => value(`t2.${row.code}.${column.code}`, spans[at])),
    ])
    return [[label(block.item, columns)], heads, ...values]
  })
  return {widths: Array(columns).fill(1), headRows: 0, rows}
}

function applicantHeads(): FormCell[][] {
  const [natural, ...others] = applicantColumns
  const organizations = others.slice(0, -1)
  return [
    [label(table3Note, 3, 3), label('申请人情况', applicantColumns.length)],
    [
      label(natural.label, 1, 2),
      label(organizationGroup, organizations.length),
      label('总计', 1, 2),
    ],
    organizations.map(({label: text}) => label(text)),
  ]
}

/** Each level of labels stands once, beside all the rows it holds; the last one fills the width. */
function outcomeRows(rows: readonly Row3[]): FormCell[][] {
  return rows.map((row, at) => [
    ...row.labels.flatMap((text, level) => {
      if (level < row.labels.length - 1 && sameGroup(rows[at - 1], row, level)) return []
      const last = level === row.labels.length - 1
      return [last ? label(text, 3 - level) : label(text, 1, heightOfGroup(rows, at, level))]
    }),
    ...applicantColumns.map(column => value(`t3.${row.code}.${column.code}`)),
  ])
}

function sameGroup(a: Row3 | undefined, b: Row3, level: number): boolean {
  return (
    a !== undefined && a.labels.slice(0, level + 1).join() === b.labels.slice(0, level + 1).join()
  )
}

function heightOfGroup(rows: readonly Row3[], at: number, level: number): number {
  const first = rows[at]
  const rest = rows.slice(at)
  const end = rest.findIndex(row => first && !sameGroup(first, row, level))
  return end === -1 ? rest.length : end
}

function disputeRows(): FormCell[][] {
  const width = disputeColumns.length
  const columns = () => disputeColumns.map(column => label(column.label))
  return [
    [label('行政复议', width), label('行政诉讼', 2 * width)],
    [
      ...disputeColumns.map(column => label(column.label, 1, 2)),
      label('未经复议直接起诉', width),
      label('复议后起诉', width),
    ],
    [...columns(), ...columns()],
    disputeBlocks.flatMap(block =>
      disputeColumns.map(column => value(`t4.${block.code}.${column.code}`)),
    ),
  ]
}

/** How many of `width` columns each of `count` heads takes: 3 over 2 gives 1 and 2. */
function spread(width: number, count: number): number[] {
  return Array.from({length: count}, (_, at) => (at === count - 1 ? width - count + 1 : 1))
}

function label(text: string, columnSpan = 1, rowSpan = 1): FormCell {
  return {label: text, head: true, columnSpan, rowSpan}
}

function value(code: string, columnSpan = 1): FormCell {
  return {code, columnSpan, rowSpan: 1}
}
