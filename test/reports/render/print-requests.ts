import {
  applicantColumns,
  organizationGroup,
  otherSingleRow,
  type Row3,
  table3Note,
} from '../../../src/reports/forms/form.ts'
import {forms} from '../../../src/reports/forms/forms.ts'
import type {Habits} from './habits.ts'
import type {Grid, GridCell} from './page.ts'
import type {Printer} from './print-report.ts'
import type {Source} from './source.ts'

/** Table 3, whole or cut in two by a page break. */
export function requestGrids(source: Source, habits: Habits, print: Printer): Grid[] {
  const rows = rowsOf(source)
  const at = rows.findIndex(row => row.code === habits.cut?.after) + 1
  if (!at) return [requestGrid(rows, habits, print, true)]
  return [
    requestGrid(rows.slice(0, at), habits, print, true),
    requestGrid(rows.slice(at), habits, print, habits.cut?.head ?? false),
  ]
}

function rowsOf(source: Source): readonly Row3[] {
  const rows = forms[source.layout].table3
  if (!source.singleOther) return rows
  const first = rows.findIndex(({code}) => code.startsWith('other'))
  const rest = rows.filter(({code}) => !code.startsWith('other'))
  return [...rest.slice(0, first), otherSingleRow, ...rest.slice(first)]
}

function requestGrid(rows: readonly Row3[], habits: Habits, print: Printer, head: boolean): Grid {
  const cells = head ? heads(habits, print) : []
  const headRows = head ? 3 : 0
  let row = headRows
  const open: (GridCell | undefined)[] = []
  for (const item of rows) {
    cells.push(...labels(item, row, habits, print, open))
    applicantColumns.forEach((column, i) => {
      cells.push(print.value({row, column: 3 + i}, `t3.${item.code}.${column.code}`))
    })
    row++
    if (habits.blankRowAfter?.includes(item.code)) {
      for (const cell of open) if (cell) cell.rowSpan++
      const from = open.filter(Boolean).length
      for (let column = from; column < 10; column++) cells.push(print.empty({row, column}))
      row++
    }
  }
  return {name: '表三', rows: row, columns: 10, headRows, cells}
}

/**
 * The labels of one row. `open` holds the merged group cells of columns 0 and 1 that reach down
 * to here: a row under the same words makes them longer, another one closes them.
 */
function labels(
  item: Row3,
  row: number,
  habits: Habits,
  print: Printer,
  open: (GridCell | undefined)[],
): GridCell[] {
  const made: GridCell[] = []
  if (habits.shifted?.includes(item.code)) {
    open.length = 0
    const leaf = item.labels.at(-1) ?? ''
    return [
      print.word({row, column: 0}, leaf, 'label'),
      print.empty({row, column: 1}),
      print.empty({row, column: 2}),
    ]
  }
  item.labels.forEach((text, level) => {
    const leaf = level === item.labels.length - 1
    const cell = print.word({row, column: level, columnSpan: leaf ? 3 - level : 1}, text, 'label')
    const above = open[level]
    if (!leaf && !habits.unmerged && above?.text === cell.text) {
      above.rowSpan++
      return
    }
    open.length = level
    if (!leaf && !habits.unmerged) open[level] = cell
    made.push(cell)
  })
  return made
}

function heads(habits: Habits, print: Printer): GridCell[] {
  const note = {row: 0, column: 0, rowSpan: 3, columnSpan: 3}
  const wide = habits.totalOutside ? 6 : 7
  const gap = habits.missingOtherHead ? 1 : 0
  const cells = [
    habits.noteOutside ? print.empty(note) : print.word(note, table3Note, 'head'),
    print.word(
      {row: 0, column: 3, columnSpan: wide - (habits.totalOutside ? gap : 0)},
      '申请人情况',
      'head',
    ),
    print.word({row: 1, column: 3, rowSpan: 2}, '自然人', 'head'),
    print.word({row: 1, column: 4, columnSpan: 5 - gap}, organizationGroup, 'head'),
    print.word(
      habits.totalOutside
        ? {row: 0, column: 9 - gap, rowSpan: 3}
        : {row: 1, column: 9 - gap, rowSpan: 2},
      '总计',
      'head',
    ),
  ]
  applicantColumns.slice(1, 6 - gap).forEach(({label}, i) => {
    cells.push(print.word({row: 2, column: 4 + i}, label, 'head'))
  })
  if (gap) {
    const from = habits.totalOutside ? 0 : 1
    cells.push(print.empty({row: from, column: 9, rowSpan: 3 - from}))
  }
  return cells
}
