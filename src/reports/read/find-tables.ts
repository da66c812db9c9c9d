import {isPlain, looksLikeValue} from './cells/read-number.ts'
import {type Line, splitWords} from './lines/flow.ts'
import {remember} from './lines/remember.ts'
import type {TitleLine} from './sections/title-line.ts'
import {itemWords} from './table2/table2-words.ts'
import {matchRow} from './table3/match-row.ts'
import {applicantHead} from './table3/table3-heads.ts'
import {disputeHead} from './table4/table4-heads.ts'

/** A stretch of lines, `end` excluded. */
export type Stretch = {start: number; end: number}

/** Where the three statutory tables stand; of several copies the first whole one. */
export type Tables = {
  table2?: Stretch
  table3?: Stretch
  table4?: Stretch
  /** How many whole tables of requests the document holds. */
  copies: number
}

export function findTables(lines: Line[], titles: readonly TitleLine[]): Tables {
  const asked = labelsIn(lines)
  const titled = new Set(titles.map(({at}) => at))
  const later = new Set(titles.flatMap(({at, number}) => (number > 3 ? [at] : [])))
  const requests = clusters(asked, 'request', {
    gap: 80,
    restart: 'received',
    titled: later,
    whole: 12,
  }).filter(({codes}) => codes.size >= 3)
  const whole = requests.filter(({codes}) => codes.size >= 12)
  const table3 = whole[0] ?? requests.sort((a, b) => b.codes.size - a.codes.size)[0]
  const items = clusters(asked, 'item', {gap: 24, restart: 'rules', titled}).filter(
    ({codes}) => codes.size >= 3,
  )
  const disputes = clusters(asked, 'dispute', {gap: 40, titled}).filter(
    ({codes}) => codes.size >= 3,
  )
  const table2 =
    richest(items.filter(({first}) => !table3 || first < table3.first)) ?? richest(items)
  const table4 =
    richest(disputes.filter(({first}) => !table3 || first >= table3.last)) ?? richest(disputes)
  const found = [table2, table3, table4]
  const isInAnother = (own: Cluster, at: number) =>
    found.some(one => one && one !== own && at >= one.first && at <= one.last)
  const around = (table: Cluster, ownWords: (text: string) => unknown) =>
    stretch(
      table,
      at =>
        (belongs(lines[at], ownWords) || isRowOf(lines[table.last], lines[at])) &&
        !titled.has(at) &&
        !isInAnother(table, at),
      at => shows(lines[at]),
    )
  return {
    ...(table2 && {table2: around(table2, itemWords)}),
    ...(table3 && {table3: around(table3, text => applicantHead(text) ?? matchRow(text))}),
    ...(table4 && {table4: around(table4, disputeHead)}),
    copies: whole.length,
  }
}

/** The one with the most words of the form: another table may list licences and penalties too. */
function richest(found: Cluster[]): Cluster | undefined {
  return found.reduce<Cluster | undefined>(
    (best, one) => (one.codes.size > (best?.codes.size ?? 0) ? one : best),
    undefined,
  )
}

type Cluster = {first: number; last: number; codes: Set<string>}

/** 「第二十条第（一）项」, 「信息内容」: what stands before them (a menu, another table) is not table 2. */
const formWords = new Set(['block', 'content'])

/**
 * Lines that name rows or heads of one table, near each other and without a line of `titled` between
 * once they are `whole`.
 */
function clusters(
  asked: readonly Asked[],
  table: keyof Codes,
  {
    gap,
    restart,
    titled,
    whole = 0,
  }: {gap: number; restart?: string; titled?: ReadonlySet<number>; whole?: number},
): Cluster[] {
  const found: Cluster[] = []
  for (const {at, codes} of asked) {
    const code = codes[table]
    if (code === undefined) continue
    const current = found.at(-1)
    const again =
      current &&
      at > current.last &&
      ((code === restart && current.codes.has(code)) ||
        (formWords.has(code) && ![...current.codes].some(one => formWords.has(one))))
    const isEnded = titled && current && current.codes.size >= whole
    const far =
      current &&
      (at - current.last > gap || (isEnded && isAnyBetween(titled, current.last + 1, at)))
    if (!current || far || again) found.push({first: at, last: at, codes: new Set([code])})
    else {
      current.last = at
      current.codes.add(code)
    }
  }
  return found
}

function isAnyBetween(numbers: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (numbers.has(at)) return true
  return false
}

/**
 * From the first line above that can belong to the table to the last below: heads, numbers, labels
 * broken into short lines; never a title, a heading or a sentence.
 */
function stretch(
  {first, last}: Cluster,
  belongs: (at: number) => boolean,
  shows: (at: number) => boolean,
): Stretch {
  let start = first
  for (let at = first - 1; first - at < 80 && belongs(at); at--) if (shows(at)) start = at
  let end = last + 1
  for (let at = end; at - last < 80 && belongs(at); at++) if (shows(at)) end = at + 1
  return {start, end}
}

/** Blank cells too: a row of them is a row. */
function shows(line: Line | undefined): boolean {
  return (
    line !== undefined && (line.table !== null || line.ends !== undefined || line.filled.length > 0)
  )
}

function belongs(line: Line | undefined, ownWords: (text: string) => unknown): boolean {
  if (!line || line.heading) return false
  if (line.table !== null && line.filled.length > 1)
    return line.filled.some(({text}) => looksLikeValue(text) || ownWords(text))
  return line.filled.every(piece => {
    if (piece.text.length < 16 && !/[。；]/.test(piece.text)) return true
    const words = splitWords(piece).map(({text}) => text)
    if (words.length > 3 && words.slice(-3).every(looksLikeValue)) return true
    // 「府信息公开申请 9 28 37 3.其他 14 14 （七」: rows of text broken at the same width.
    if (words.length > 4 && words.filter(looksLikeValue).length * 2 >= words.length) return true
    // 「商业企 科研机 社会公 法律服 其他」: gaps between short words on a page.
    if (piece.stretches && words.length > 1 && words.every(word => word.length < 10)) return true
    return words.every(word => looksLikeValue(word) || ownWords(word))
  })
}

/** 「3. | 0. | 1. …」: short cells in the same table, whatever they say. */
function isRowOf(own: Line | undefined, line: Line | undefined): boolean {
  if (!own || !line || line.table === null || line.table !== own.table) return false
  return line.filled.length > 1 && line.filled.every(({text}) => text.length < 16)
}

/** The codes that a text has as a label of table 3, 2 and 4. */
type Codes = {request?: string | undefined; item?: string | undefined; dispute?: string | undefined}

const codesOf = remember((text: string): Codes | undefined => {
  const row = matchRow(text)?.code
  const column = disputeHead(text)?.column
  const request = row === undefined || weak.has(row) ? undefined : row
  const dispute = column === 'total' ? undefined : column
  const item = itemWords(text)?.code
  return request || item || dispute ? {request, item, dispute} : undefined
})

/** Labels that other texts have too. */
const weak = new Set([
  'granted',
  'partial',
  'refused',
  'unavailable',
  'notProcessed',
  'other',
  'other.misc',
  'concluded',
])

/** A text that is a label of some table, and the number of its line. */
type Asked = {at: number; codes: Codes}

/** Cells that can be labels; of running text short lines, and all words of a line that holds a table. */
function labelsIn(lines: Line[]): Asked[] {
  const found: Asked[] = []
  const ask = (at: number, text: string) => {
    const codes = codesOf(text)
    if (codes) found.push({at, codes})
  }
  lines.forEach(({filled, pieces, table}, at) => {
    const inRow = table !== null && pieces.length > 1
    for (const {text} of filled) {
      // No label has one sign; most cells hold one digit.
      if (text.length < 2 || isPlain(text)) continue
      if (!inRow && sentence.test(text) && !tableWords.test(text)) continue
      const long = !inRow && text.length > 60 && isLong.test(text)
      if (long && !tableWords.test(text)) continue
      if (inRow ? text.length < 80 : !long) ask(at, text)
      if (long || (!inRow && /\S\s+\S/.test(text)))
        for (const word of splitWords({text, place: {}, column: 0, span: 1}))
          if (word.text.length < 80) ask(at, word.text)
    }
  })
  return found
}

/** Words that only the tables have, to find one that was pasted as a paragraph. */
const tableWords =
  /新收政府信息公[开開]申[请請]|[结結][转轉]下年度|[属屬][于於][国國]家秘密|三安全一[稳穩]定|第二十[条條]第|[结結]果[维維]持/

const sentence = /[。；！]|\d\s*件/

/** More than sixty characters, blanks not counted. */
const isLong = /^\s*(?:\S\s*){61}/
