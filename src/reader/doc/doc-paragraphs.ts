import {docStyles} from './doc-styles.ts'
import {type ParagraphFormat, plainFormat, withProperties} from './paragraph-format.ts'
import {readPieces} from './pieces.ts'
import {properties} from './properties.ts'
import {type PropertyRange, paragraphPages, rangeAt, textPages} from './property-pages.ts'
import type {Lengths, Streams} from './streams.ts'

/** A paragraph as printed, and how it ends: a cell mark also ends a row where its format says so. */
export type DocParagraph = {text: string; format: ParagraphFormat; hasCellMark: boolean}

export type Noticed = {revised: boolean; hidden: boolean; picture: boolean}

/** The paragraphs of each story of a document. */
export function docParagraphs(streams: Streams) {
  const stored = readPieces(streams)
  const styles = docStyles(streams)
  const ranges = paragraphPages(streams)
  const noticed: Noticed = {revised: false, hidden: false, picture: false}
  const omitted = omittedRanges(textPages(streams), noticed)
  const print = printer(noticed)

  function story(name: keyof Lengths): DocParagraph[] {
    const [start, end] = bounds(streams.lengths, name)
    if (end > stored.text.length) throw new Error('text is cut off')
    const paragraphs: DocParagraph[] = []
    for (let from = start; from < end; ) {
      const mark = nextMark(stored.text, from, end)
      const range = rangeAt(ranges, stored.offsetOf(mark))
      const style = styles[range?.style ?? 0] ?? plainFormat()
      paragraphs.push({
        text: print(kept(from, mark)),
        format: range ? withProperties(style, range.list) : style,
        hasCellMark: stored.text[mark] === '\x07',
      })
      from = mark + 1
    }
    return paragraphs
  }

  /** The characters that are neither hidden nor deleted. */
  function kept(from: number, to: number) {
    const text = stored.text.slice(from, to)
    if (omitted.length === 0) return text
    return text
      .split('')
      .filter((_, at) => !rangeAt(omitted, stored.offsetOf(from + at)))
      .join('')
  }

  return {story, noticed}
}

function bounds(lengths: Lengths, name: keyof Lengths): [number, number] {
  let start = 0
  for (const [story, length] of Object.entries(lengths)) {
    if (story === name) return [start, start + length]
    start += length
  }
  return [0, 0]
}

/** Paragraphs end with a return, a page break or a cell mark. */
function nextMark(text: string, from: number, end: number) {
  for (let at = from; at < end; at++) {
    const character = text[at]
    if (character === '\r' || character === '\x07' || character === '\f') return at
  }
  return end
}

const codes = {deleted: 0x0800, hidden: 0x083c}

function omittedRanges(ranges: PropertyRange[], noticed: Noticed) {
  return ranges.filter(({list}) => {
    for (const {code, operand} of properties(list)) {
      if (operand[0] !== 1) continue
      if (code === codes.deleted) noticed.revised = true
      if (code === codes.hidden) noticed.hidden = true
      if (code === codes.deleted || code === codes.hidden) return true
    }
    return false
  })
}

/**
 * What is printed of stored text: of a field (`\x13 PAGEREF … \x14 3 \x15`) only its result, breaks
 * as line ends, notes as [注1]. Fields may run over several paragraphs.
 */
function printer(noticed: Noticed) {
  const fields: ('code' | 'result')[] = []
  let notes = 0
  return (text: string) => {
    if (fields.length === 0 && !/[^\t\u0020-\uffff]|\u00a0/.test(text)) return text
    let printed = ''
    for (const character of text) {
      if (character === '\x13') fields.push('code')
      else if (character === '\x14') fields[fields.length - 1] = 'result'
      else if (character === '\x15') fields.pop()
      else if (fields.includes('code')) continue
      else if (character === '\x01') noticed.picture = true
      else if (character === '\x02') printed += `[注${++notes}]`
      else if (character === '\x0b') printed += '\n'
      else if (character === '\x1e') printed += '-'
      else if (character === '\u00a0') printed += ' '
      else if (character === '\t' || character >= ' ') printed += character
    }
    return printed
  }
}
