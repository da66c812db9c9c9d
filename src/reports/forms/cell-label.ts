import {applicantColumns, disputeBlocks, disputeColumns, type Form, type Layout} from './form.ts'
import {forms} from './forms.ts'

/** What a cell is called in a sentence: 「表三“（一）予以公开”自然人」; an unknown code stands for itself. */
export function cellLabel(code: string, layout?: Layout | null): string {
  const own = layout ? labels[layout].get(code) : undefined
  return own ?? labels['2021'].get(code) ?? labels['2019'].get(code) ?? code
}

/** The row of a cell: 「表三“（一）予以公开”」. */
export function rowLabel(code: string, layout?: Layout | null): string {
  const label = cellLabel(code, layout)
  return label.slice(0, label.indexOf('”') + 1) || label
}

const labels: Record<Layout, Map<string, string>> = {
  '2019': new Map(labelled(forms['2019'])),
  '2021': new Map(labelled(forms['2021'])),
}

function* labelled(form: Form): Generator<[string, string]> {
  for (const {rows, columns} of form.table2)
    for (const row of rows)
      for (const column of columns)
        yield [`t2.${row.code}.${column.code}`, `表二“${row.label}”${plain(column.label)}`]
  for (const row of form.table3)
    for (const column of applicantColumns)
      yield [`t3.${row.code}.${column.code}`, `表三“${shortened(row.labels)}”${column.label}`]
  for (const block of disputeBlocks)
    for (const column of disputeColumns)
      yield [`t4.${block.code}.${column.code}`, `表四“${block.labels.at(-1)}”${column.label}`]
}

/** The last label of a row of table 3, quotes and explanations left out; 「3.其他」 needs its group. */
function shortened(names: readonly string[]): string {
  const last = plain(names.at(-1) ?? '')
    .replaceAll(/[“”]/g, '')
    .replace(/、行政机关不再处理.*/, '')
  return last === '3.其他' ? `${names.at(-2)}${last}` : last
}

/** 「（二）部分公开（区分处理的…）」 without what is explained in brackets at its end. */
function plain(label: string): string {
  return label.replace(/(?<=.)（[^（）]*）$/, '')
}
