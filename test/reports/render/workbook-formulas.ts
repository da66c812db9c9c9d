import exceljs from 'exceljs'
import {type GridCell, gridRows, type Page} from './page.ts'

/**
 * A workbook in which somebody has worked: totals are formulas with their last result, numbers
 * wear formats (`#,##0`, a unit), labels are rich text, some numbers are stored as text.
 */
export async function workedSheet(page: Page): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('附件1')
  let top = 1
  for (const block of page.blocks) {
    if (block.kind !== 'grid') {
      sheet.getCell(top++, 1).value = block.text
      continue
    }
    for (const cell of gridRows(block).flat()) {
      const [row, column] = [top + cell.row, cell.column + 1]
      if (cell.rowSpan > 1 || cell.columnSpan > 1)
        sheet.mergeCells(row, column, row + cell.rowSpan - 1, column + cell.columnSpan - 1)
      const target = sheet.getCell(row, column)
      target.value = stored(cell, row)
      if (typeof target.value === 'number' && block.columns > 5)
        target.numFmt = column % 2 ? '#,##0' : '0"件"'
    }
    top += block.rows + 2
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function stored({text, role, column}: GridCell, row: number): exceljs.CellValue {
  if (role === 'head' || role === 'label') {
    const half = Math.ceil(text.length / 2)
    return {richText: [{text: text.slice(0, half)}, {font: {bold: true}, text: text.slice(half)}]}
  }
  if (!/^(0|[1-9]\d*)$/.test(text)) return text || null
  if (column === 9) return {formula: `SUM(D${row}:I${row})`, result: Number(text)}
  return column % 4 === 0 ? text : Number(text)
}
