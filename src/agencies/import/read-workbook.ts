import type {Cell} from 'exceljs'
import {unzipSync} from 'fflate'
import {kindOf} from '../files/kind-of.ts'
import type {Problem} from './problem.ts'

/** A cell as its text, its lines kept apart, or why what stands there cannot be used. */
export type RawCell = {text: string; flaw?: string}

export type RawRow = {number: number; isHidden: boolean; cells: ReadonlyMap<number, RawCell>}

export type RawSheet = {name: string; isHidden: boolean; rows: RawRow[]}

/** The sheets of an xlsx file, blank rows left out; or why it cannot be opened. */
export async function readWorkbook(bytes: Buffer): Promise<RawSheet[] | Problem> {
  if ((await kindOf(bytes)) !== 'xlsx')
    return whole('这不是 xlsx 文件，请用模板填写，另存为“Excel 工作簿（.xlsx）”后再导入')
  if (unzippedBytes(bytes) > mostBytes) return whole('文件展开后过大，请分成几个文件导入')
  const {default: ExcelJs} = await import('exceljs')
  const book = new ExcelJs.Workbook()
  try {
    // Its types were written for another Buffer.
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch {
    return whole('文件已损坏，打不开；请用 Excel 或 WPS 打开后重新保存，再导入')
  }
  return book.worksheets.map(sheet => {
    const rows: RawRow[] = []
    sheet.eachRow((row, number) => {
      const cells = new Map<number, RawCell>()
      row.eachCell((cell, column) => {
        const read = readCell(cell)
        if (read) cells.set(column, read)
      })
      if (cells.size > 0) rows.push({number, isHidden: row.hidden, cells})
    })
    return {name: sheet.name.trim(), isHidden: sheet.state !== 'visible', rows}
  })
}

const mostBytes = 60_000_000

function whole(text: string): Problem {
  return {sheet: '', row: null, column: null, text}
}

/** As the file itself says; nothing is unpacked. */
function unzippedBytes(bytes: Buffer): number {
  let sum = 0
  unzipSync(bytes, {
    filter: ({originalSize}) => {
      sum += originalSize
      return false
    },
  })
  return sum
}

function readCell(cell: Cell): RawCell | undefined {
  if (cell.isMerged && cell.master !== cell)
    return {text: '', flaw: `与 ${cell.master.address} 合并了单元格，请取消合并，逐格填写`}
  const {value} = cell
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return readPlain(value)
  if (value instanceof Date) return {text: value.toISOString().slice(0, 10)}
  if ('richText' in value) return readPlain(value.richText.map(({text}) => text).join(''))
  if ('hyperlink' in value) return readPlain(textOfLink(value.text))
  if ('error' in value) return {text: '', flaw: `是出错的公式（${value.error}），请改填内容`}
  const {result} = value
  if (result === undefined || result === null || result === '')
    return {text: '', flaw: '是公式，但没有计算结果，请改填计算后的内容'}
  if (result instanceof Date) return {text: result.toISOString().slice(0, 10)}
  return typeof result === 'object'
    ? {text: '', flaw: `是出错的公式（${result.error}），请改填内容`}
    : readPlain(result)
}

/** A number keeps fifteen digits; what was typed beyond them is lost. */
function readPlain(value: string | number | boolean): RawCell | undefined {
  if (typeof value === 'number' && Math.abs(value) >= 1e15)
    return {
      text: String(value),
      flaw: '以数字存放，第15位以后已经丢失，请将单元格设为文本后重新填写',
    }
  const text = String(value)
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
  return text === '' ? undefined : {text}
}

/** The text of a link may itself be in several styles. */
function textOfLink(text: unknown): string {
  if (typeof text === 'string') return text
  const styled = text as {richText?: {text: string}[]} | null
  return styled?.richText?.map(part => part.text).join('') ?? ''
}
