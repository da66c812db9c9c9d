import type {Paper, PaperBlock, PaperTable} from '../../writer/paper.ts'
import {type FormTable, formTables} from '../forms/form-tables.ts'
import {printedForm} from '../forms/forms.ts'
import type {Report} from '../report.ts'
import {printed, sectionsOf, titleOf} from './html.tsx'

/** A report as a paper in the official layout, its tables in the statutory form. */
export function reportPaper(report: Report): Paper {
  const tables = report.layout
    ? formTables(printedForm(report.layout, Object.keys(report.cells)))
    : []
  const blocks = sectionsOf(report).flatMap(({number, title, paragraphs}): PaperBlock[] => {
    const table = tables[number - 2]
    return [
      ...(title ? [{kind: 'heading', level: 1, text: title} as const] : []),
      ...paragraphs.map(({text}) => ({kind: 'paragraph', text: text.trim()}) as const),
      ...(table ? [paperTable(table, report)] : []),
    ]
  })
  return {title: titleOf(report), blocks}
}

function paperTable({widths, headRows, rows}: FormTable, {cells}: Report): PaperTable {
  return {
    kind: 'table',
    widths,
    headRows,
    rows: rows.map(row =>
      row.map(cell => ({
        text: 'label' in cell ? cell.label : printed(cells[cell.code]),
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
      })),
    ),
  }
}
