import ExcelJs, {type CellValue, type Workbook} from 'exceljs'
import {organColumns, personColumns} from '../../../src/agencies/import/columns.ts'

export const organHeads = Object.values(organColumns).map(({title}) => title)
export const personHeads = Object.values(personColumns).map(({title}) => title)

/** A file as people fill it in, with what a test does to it before it is saved. */
export async function workbook(
  sheets: Record<string, CellValue[][]>,
  change: (book: Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJs.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  change(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
