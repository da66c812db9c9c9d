import {type Allowance, newAllowance, spendParagraph} from '../allowance.ts'
import type {Block, Place} from '../document.ts'
import {maxTableDepth} from '../limits.ts'
import {refuse} from '../refuse.ts'
import {type DraftTable, finishTable, newTable, placeCell, startRow} from '../tables/draft-table.ts'
import {plainLines} from '../text/plain-lines.ts'
import type {Role} from './element-role.ts'

/** A page while it is read: the line being written and where its paragraphs go. */
export type Page = {
  blocks: Block[]
  line: string
  linePlace: Place
  headingLevel: number
  tables: {table: DraftTable; around: Block[]}[]
  lists: {style: string; next: number}[]
  raisedFrom: number
  showsHidden: boolean
  /** What the page's own style sheets draw as tables, rows and cells. */
  classes: Map<string, Role>
  preformatted: number
  /** Offsets at which the lines of the source begin, and how many lines stand before it. */
  lineStarts: number[]
  lineOffset: number
  /** The line of the place last told. */
  lineBefore: number
  allowance: Allowance
  title?: string
  hidden?: Place
  struck?: Place
  picture?: Place
  cellPicture?: Place | undefined
}

export function newPage(source: string, lineOffset: number): Page {
  return {
    blocks: [],
    line: '',
    linePlace: {},
    headingLevel: 0,
    tables: [],
    lists: [],
    raisedFrom: 0,
    showsHidden: false,
    classes: new Map(),
    preformatted: 0,
    lineStarts: lineStartsOf(source),
    lineOffset,
    lineBefore: 0,
    allowance: newAllowance(),
  }
}

/** Very old pages end their lines with \r alone. */
function lineStartsOf(source: string): number[] {
  const end = source.includes('\n') ? '\n' : '\r'
  const starts = [0]
  for (let at = source.indexOf(end); at >= 0; at = source.indexOf(end, at + 1)) starts.push(at + 1)
  return starts
}

/** Where in the source an offset is: mostly on the line of the offset before or the next ones. */
export function placeOf(page: Page, at: number): Place {
  const {lineStarts, lineOffset} = page
  let line = page.lineBefore
  while ((lineStarts[line] ?? 0) > at) line--
  while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++
  page.lineBefore = line
  return {line: line + 1 + lineOffset, column: at - (lineStarts[line] ?? 0) + 1}
}

const unusual = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/

/** Adds what the eye sees of a piece of text: blanks in a row are one, those at a line's start none. */
export function addText(page: Page, text: string, at: number) {
  const begins = page.line === ''
  let seen = text
  let blanks = 0
  if (page.preformatted === 0 && unusual.test(text)) {
    if (begins) seen = text.trimStart()
    blanks = text.length - seen.length
    if (seen !== '') seen = withOneBlank(seen, page.line)
    if (seen === '') return
  }
  if (begins) page.linePlace = placeBehind(page, text, blanks, at)
  page.line += seen
}

function withOneBlank(text: string, before: string) {
  const words = text.slice(0, endOfWords(text))
  let seen = words.length < text.length ? `${words} ` : text
  if (hasGap.test(words)) seen = withoutGaps(text, before)
  return seen.startsWith(' ') && /[ \n]$/.test(before) ? seen.slice(1) : seen
}

/** Before the blanks and line ends, one `&nbsp;` among them, that most texts of a page end with. */
function endOfWords(text: string) {
  let end = text.length
  let fixed = 0
  for (; end > 0; end--) {
    const code = text.charCodeAt(end - 1)
    if (code === 0xa0 && ++fixed > 1) return text.length
    if (code > 0x20 && code !== 0xa0) break
  }
  return end
}

const hasGap = /[\t\r\n\f\u00a0\u00ad\u200b-\u200f\u2060\ufeff]| {2}/

function withoutGaps(text: string, before: string) {
  // Whether a line end at its beginning is within a word, the sign before it tells.
  const last = before.slice(-1)
  const whole = `${last}${text}`.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  return (whole.includes('\n') ? whole.replace(lineEndInWord, '') : whole)
    .replace(/[ \t\r\n\f]{2,}|[\t\r\n\f]/g, ' ')
    .replaceAll('\u00a0', ' ')
    .slice(last.length)
}

/** A line end between two Chinese characters only breaks the source, not the word. */
const lineEndInWord = /(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\uffef])/g

/** Where a text at an offset begins behind its first blanks. */
function placeBehind(page: Page, text: string, blanks: number, at: number): Place {
  const place = placeOf(page, at)
  if (blanks === 0) return place
  const before = text.slice(0, blanks).split('\n')
  if (before.length === 1) return place
  return {line: (place.line ?? 1) + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1}
}

/** Ends the line being written; a blank one leaves nothing. */
export function endParagraph(page: Page) {
  if (page.line === '') return
  const text = page.line.trim()
  page.line = ''
  if (text === '') return
  spendParagraph(page.allowance)
  const place = page.linePlace
  page.blocks.push(
    page.headingLevel
      ? {kind: 'heading', level: page.headingLevel, text, place}
      : {kind: 'paragraph', text, place},
  )
}

export function openTable(page: Page, at: number) {
  endParagraph(page)
  if (page.tables.length >= maxTableDepth)
    refuse(
      `网页的表格嵌套超过 ${maxTableDepth} 层，没有读取；请用浏览器打开后复制正文，存为文本再试`,
    )
  page.tables.push({table: newTable(placeOf(page, at)), around: page.blocks})
}

export function openRow(page: Page) {
  const open = page.tables.at(-1)
  if (open) startRow(open.table)
}

export function openCell(page: Page, spans: {columnSpan: number; rowSpan: number}, at: number) {
  endParagraph(page)
  const open = page.tables.at(-1)
  if (!open) return
  const cell = placeCell(open.table, spans, placeOf(page, at), page.allowance)
  page.blocks = cell.blocks
  page.cellPicture = undefined
}

export function closeCell(page: Page) {
  endParagraph(page)
  const open = page.tables.at(-1)
  const {cellPicture: picture} = page
  if (open && picture && page.blocks.length === 0) {
    page.picture ??= picture
    page.blocks.push({kind: 'paragraph', text: '[图片]', place: picture})
  }
  page.cellPicture = undefined
  if (open) page.blocks = open.around
}

export function closeTable(page: Page) {
  endParagraph(page)
  const open = page.tables.pop()
  if (!open) return
  page.blocks = open.around
  for (const block of finishTable(open.table.rows, open.table.place)) page.blocks.push(block)
}

/** A cell with nothing but a picture is not blank. */
export function notePicture(page: Page, at: number) {
  if (page.tables.length > 0) page.cellPicture = placeOf(page, at)
}

export function openRaised(page: Page) {
  page.raisedFrom = page.line.length
}

/** 12<sup>1</sup> is a number with a note, not 121; nor is <sup>1</sup>12 112. */
export function closeRaised(page: Page) {
  const before = page.line.slice(0, page.raisedFrom)
  const raised = page.line.slice(page.raisedFrom)
  const isNote = /\d$/.test(before) ? raised !== '' : before === '' && /^\d+$/.test(raised)
  if (isNote) page.line = `${before}[${raised}]`
}

/** Text laid out by its own line ends is read as a text file is. */
export function closePreformatted(page: Page) {
  page.preformatted--
  if (page.preformatted > 0 || page.line === '') return
  const lines = page.line.split('\n')
  page.line = ''
  const before = (page.linePlace.line ?? 1) - 1
  for (const block of plainLines(lines, before, page.allowance)) page.blocks.push(block)
}
