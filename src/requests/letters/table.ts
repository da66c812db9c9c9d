import type {PaperBlock} from '../../writer/paper.ts'

/** A form of two columns: what is asked, what is filled in. */
export function formTable(rows: readonly (readonly [label: string, text: string])[]): PaperBlock {
  return {
    kind: 'table',
    widths: [1, 3],
    headRows: 0,
    size: 14,
    rows: rows.map(([label, text]) => [
      {text: label, columnSpan: 1, rowSpan: 1},
      {text, columnSpan: 1, rowSpan: 1, align: 'left'},
    ]),
  }
}

/** Room for a day that is written by hand. */
export const emptyDay = '　　年　　月　　日'
