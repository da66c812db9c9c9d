import exceljs from 'exceljs'
import {type FormTable, formTables} from '../forms/form-tables.ts'
import {printedForm} from '../forms/forms.ts'
import type {ReadCell, Report} from '../report.ts'
import {printed, sectionsOf, titleOf} from './html.tsx'

/** A workbook of four sheets: the text, and the three statutory tables with their merged cells. */
export async function reportXlsx(report: Report): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  workbook.title = titleOf(report)
  addText(workbook.addWorksheet('正文'), report)
  if (report.layout) {
    const tables = formTables(printedForm(report.layout, Object.keys(report.cells)))
    tables.forEach((table, at) => {
      addTable(workbook.addWorksheet(`表${'二三四'[at]}`), table, report)
    })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addTable(sheet: exceljs.Worksheet, table: FormTable, {cells}: Report): void {
  sheet.addRow([table.title]).font = {bold: true, size: 14}
  sheet.columns = table.widths.map(width => ({width: 12 * width}))
  const free = freeColumns()
  table.rows.forEach((row, at) => {
    const line = at + 2
    for (const cell of row) {
      const column = free(line, cell)
      const target = sheet.getCell(line, column)
      const read = 'code' in cell ? cells[cell.code] : undefined
      target.value = 'label' in cell ? cell.label : sheetValue(read)
      target.alignment = {horizontal: 'center', vertical: 'middle', wrapText: true}
      target.border = border
      if (cell.columnSpan * cell.rowSpan > 1)
        sheet.mergeCells(line, column, line + cell.rowSpan - 1, column + cell.columnSpan - 1)
    }
  })
}

/** A number, so that the sheet can add; an amount with its own unit stays as printed: 「609725.09元」. */
function sheetValue(read: ReadCell | undefined): number | string {
  return read?.unit?.includes('元') ? printed(read) : (read?.value ?? printed(read))
}

/** Finds for each cell the first column of its line that no cell above reaches into. */
function freeColumns() {
  const taken = new Set<string>()
  return (line: number, {columnSpan, rowSpan}: {columnSpan: number; rowSpan: number}): number => {
    let column = 1
    while (taken.has(`${line}/${column}`)) column++
    for (let down = 0; down < rowSpan; down++)
      for (let right = 0; right < columnSpan; right++) taken.add(`${line + down}/${column + right}`)
    return column
  }
}

function addText(sheet: exceljs.Worksheet, report: Report): void {
  sheet.columns = [{width: 100}]
  sheet.addRow([titleOf(report)]).font = {bold: true, size: 14}
  for (const section of sectionsOf(report)) {
    if (section.title) sheet.addRow([section.title]).font = {bold: true}
    for (const piece of section.paragraphs.flatMap(({text}) => pieces(text.trim())))
      sheet.addRow([piece]).alignment = {wrapText: true, vertical: 'top'}
  }
}

/** A cell holds no more than 32,767 UTF-16 units; a workbook with more is called damaged. */
function pieces(text: string): string[] {
  return text.match(/.{1,16000}/gsu) ?? []
}

const side = {style: 'thin'} as const
const border = {top: side, left: side, bottom: side, right: side}
