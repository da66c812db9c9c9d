import {once} from 'node:events'
import {PassThrough, type Readable} from 'node:stream'
import type {Column} from '../../contract/lists/column.ts'

/** A sheet with these columns, sent while it is being written: it is never whole in memory. */
export function writeSheet<Row>(
  title: string,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Readable {
  const out = new PassThrough()
  write(out, title, columns, pages).catch(fault => out.destroy(fault))
  return out
}

async function write<Row>(
  out: PassThrough,
  title: string,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Promise<void> {
  const {default: ExcelJs} = await import('exceljs')
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({stream: out, useStyles: true})
  const sheet = book.addWorksheet(title, {views: [{state: 'frozen', ySplit: 1}]})
  sheet.columns = columns.map(column => ({header: column.title, width: column.width * 2 + 2}))
  sheet.getRow(1).font = {bold: true}
  sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: 1, column: Math.max(1, columns.length)}}
  for await (const rows of pages) {
    // A text stays a text, also one that begins like a formula.
    for (const row of rows) sheet.addRow(columns.map(({cell}) => cell(row))).commit()
    if (out.destroyed) return
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  sheet.commit()
  await book.commit()
}
