import {read} from '@e965/xlsx'
import {newAllowance} from '../allowance.ts'
import type {Block, Format, Message, NeutralDocument} from '../document.ts'
import {readSheet} from './read-sheet.ts'

/**
 * A workbook: the sheets that are shown, each a table, under its name where a person has named it.
 * What is hidden, sheets, rows or columns, is left out and said. `hides`: rows or columns may be.
 */
export function readWorkbook(bytes: Uint8Array, format: Format, hides = true): NeutralDocument {
  const book = read(bytes, {
    type: 'buffer',
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: true,
    // A formula without its result is a stub like a blank cell.
    sheetStubs: true,
    // Tells what is hidden; with xlsx it takes ten times the time.
    cellStyles: hides,
  })
  const blocks: Block[] = []
  const messages: Message[] = []
  const allowance = newAllowance()
  const isDate1904 = book.Workbook?.WBProps?.date1904 ?? false
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (!sheet?.['!ref']) continue
    if (book.Workbook?.Sheets?.[at]?.Hidden) {
      messages.push({level: 'note', text: `隐藏的工作表“${name}”没有读取`, place: {sheet: name}})
      continue
    }
    const sheetRead = readSheet(sheet, name, isDate1904, allowance)
    if (sheetRead.blocks.length && !/^(sheet|工作表)\s*\d*$/i.test(name))
      blocks.push({kind: 'heading', level: 1, text: name, place: {sheet: name}})
    for (const block of sheetRead.blocks) blocks.push(block)
    messages.push(...sheetRead.messages)
  }
  return {format, blocks, messages, readable: true}
}
