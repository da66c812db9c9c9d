import {applicantColumns, disputeBlocks, disputeColumns} from '../../forms/form.ts'
import {forms} from '../../forms/forms.ts'

/** A cell in words for people: 「表三“（一）予以公开”“自然人”一格」. */
export function nameCell(code: string): string {
  const at = code.lastIndexOf('.')
  return `${nameRow(code.slice(0, at))}“${nameColumn(code)}”一格`
}

/** A row in words for people: 「表三“（三）不予公开 1.属于国家秘密”」. */
export function nameRow(rowCode: string): string {
  const [table = '', ...rest] = rowCode.split('.')
  const code = rest.join('.')
  for (const form of [forms['2021'], forms['2019']]) {
    if (table === 't2') {
      const row = form.table2.flatMap(block => block.rows).find(one => one.code === code)
      if (row) return `表二“${row.label}”`
    }
    const row = table === 't3' && form.table3.find(one => one.code === code)
    if (row) return `表三“${row.labels.slice(-2).join(' ').replace('三、本年度办理结果 ', '')}”`
  }
  const block = disputeBlocks.find(one => one.code === code)
  return block ? `表四“${block.labels.join(' ')}”` : `表${table}“${code}”`
}

function nameColumn(code: string): string {
  const [table = '', row = ''] = code.split('.')
  const column = code.slice(code.lastIndexOf('.') + 1)
  const columns =
    table === 't3'
      ? applicantColumns
      : table === 't4'
        ? disputeColumns
        : [forms['2021'], forms['2019']]
            .flatMap(form => form.table2)
            .filter(block => block.rows.some(one => one.code === row))
            .flatMap(block => block.columns)
  return columns.find(one => one.code === column)?.label ?? column
}
