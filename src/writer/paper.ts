/**
 * A paper to be written as docx or pdf in the official layout (GB/T 9704): A4, margins 37/35/28/26
 * mm, 22 lines of 28 characters, title in 小标宋 2号, text in 仿宋 3号, page number 「— 1 —」.
 */
export type Paper = {title: string; blocks: PaperBlock[]}

export type PaperBlock =
  | {kind: 'heading'; level: 1 | 2 | 3; text: string}
  | {kind: 'paragraph'; text: string; align?: 'right' | 'center' | 'left'}
  | PaperTable

/** Cells begin where no cell above or before them reaches; the first `headRows` repeat on each page. */
export type PaperTable = {
  kind: 'table'
  /** Shares of the page's width, one a column. */
  widths: readonly number[]
  headRows: number
  rows: PaperCell[][]
  /** Of the type, in points; that of `layout.table` where none is said. */
  size?: number
}

/** Centred, unless it holds sentences that are read from the left. */
export type PaperCell = {text: string; columnSpan: number; rowSpan: number; align?: 'left'}

/**
 * The signature a paper ends with, agency and day, both to the right: over 成文日期 the name is centred,
 * the day stands four characters from the side.
 *
 * > 成文日期一般右空四字编排，……发文机关署名……以成文日期为准居中编排 ——GB/T 9704—2012 7.3.5.1
 */
export function signatureOf(
  blocks: readonly PaperBlock[],
): {agency: string; day: string} | undefined {
  const [agency, day] = blocks.slice(-2)
  if (agency?.kind !== 'paragraph' || day?.kind !== 'paragraph') return undefined
  if (agency.align !== 'right' || day.align !== 'right') return undefined
  return /^\d{4}年\d{1,2}月\d{1,2}日$/.test(day.text)
    ? {agency: agency.text, day: day.text}
    : undefined
}

/** A text without control signs and halves of characters, with which no program opens the file. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
  return text.toWellFormed().replaceAll(/[\0-\x08\v\f\x0e-\x1f\ufeff\ufffe\uffff]/g, '')
}

/** Measures of GB/T 9704—2012, in millimetres and points. */
export const layout = {
  page: {width: 210, height: 297},
  margin: {top: 37, right: 26, bottom: 35, left: 28},
  title: {size: 22},
  signature: {space: 4},
  /** 22 lines in 225 mm; 28 characters in 156 mm, so that each is set a little closer than it is wide. */
  text: {size: 16, leading: 28.95, tracking: ((156 / 28) * 72) / 25.4 - 16.02},
  table: {size: 9},
} as const

/** Names of the official typefaces, and of the open ones that stand in for them where they are missing. */
export const typefaces = {
  title: ['方正小标宋简体', 'Noto Serif SC'],
  heading: ['黑体', 'Noto Sans SC'],
  subheading: ['楷体_GB2312', 'Noto Serif SC'],
  text: ['仿宋_GB2312', 'Noto Serif SC'],
} as const
