import * as xlsx from '@e965/xlsx'
import {type Grid, gridTexts, type Page} from './page.ts'

type BookType = 'xlsx' | 'biff8'

/** The whole report on one sheet, tables under the text, merged cells; numbers stored as numbers. */
export function oneSheet(page: Page, bookType: BookType = 'xlsx'): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([])
  const merges: xlsx.Range[] = []
  let row = 0
  for (const block of page.blocks) {
    if (block.kind === 'grid') {
      place(sheet, merges, block, row)
      row += block.rows + 1
    } else {
      xlsx.utils.sheet_add_aoa(sheet, [[block.text]], {origin: {r: row, c: 0}})
      merges.push({s: {r: row, c: 0}, e: {r: row, c: 9}})
      row++
    }
  }
  sheet['!merges'] = merges
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, sheet, '年报')
  return xlsx.write(book, {type: 'buffer', bookType, compression: true})
}

/** A sheet for the text and one for each table, the tables beginning at B3. */
export function sheetPerTable(page: Page): Uint8Array {
  const book = xlsx.utils.book_new()
  const words = page.blocks.filter(block => block.kind !== 'grid').map(block => [block.text])
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(words), '正文')
  page.blocks.forEach((block, i) => {
    if (block.kind !== 'grid') return
    const sheet = xlsx.utils.aoa_to_sheet([])
    const merges: xlsx.Range[] = []
    place(sheet, merges, block, 2, 1)
    sheet['!merges'] = merges
    xlsx.utils.book_append_sheet(book, sheet, `${block.name}${i}`)
  })
  return xlsx.write(book, {type: 'buffer', bookType: 'xlsx', compression: true})
}

function place(sheet: xlsx.WorkSheet, merges: xlsx.Range[], grid: Grid, row: number, column = 0) {
  const stored = gridTexts(grid).map(texts =>
    texts.map(text => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text || null)),
  )
  xlsx.utils.sheet_add_aoa(sheet, stored, {origin: {r: row, c: column}})
  for (const cell of grid.cells) {
    if (cell.rowSpan === 1 && cell.columnSpan === 1) continue
    const s = {r: row + cell.row, c: column + cell.column}
    merges.push({s, e: {r: s.r + cell.rowSpan - 1, c: s.c + cell.columnSpan - 1}})
  }
}
