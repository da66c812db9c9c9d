import type {Level, List, Numbering} from '../lists/numbering.ts'
import {parts, type Streams} from './streams.ts'

/** Number formats of Word 97 by code, under the names that docx gives them. */
const formats: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** The automatic numbers of a document; a paragraph names its list by the number of a use, from 1. */
export function docLists(streams: Streams): Numbering {
  const lists = new Map<number, List>()
  const heads = streams.partOnward(parts.lists)
  const count = heads.length >= 2 ? heads.readUInt16LE(0) : 0
  const cursor = {at: 2 + count * 28}
  for (let head = 0; head < count; head++) {
    const from = 2 + head * 28
    const isSimple = heads.readUInt8(from + 26) & 1
    const levels = new Map<number, Level>()
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++)
      levels.set(depth, readLevel(heads, cursor))
    lists.set(heads.readInt32LE(from), {levels, counters: []})
  }
  return readUses(streams.partOnward(parts.listUses), lists)
}

/** Start, format, text with the levels' numbers as characters 0 to 8 ([MS-DOC] 2.9.150). */
function readLevel(table: Buffer, cursor: {at: number}): Level {
  const {at} = cursor
  const textAt = at + 28 + table.readUInt8(at + 24) + table.readUInt8(at + 25)
  const length = table.readUInt16LE(textAt)
  cursor.at = textAt + 2 + length * 2
  const stored = table.subarray(textAt + 2, cursor.at).toString('utf16le')
  return {
    start: table.readInt32LE(at),
    format: formats[table.readUInt8(at + 4)] ?? 'decimal',
    text: [...stored].map(sign => (sign < '\t' ? `%${sign.charCodeAt(0) + 1}` : sign)).join(''),
    suffix: table.readUInt8(at + 15) === 2 ? 'nothing' : 'tab',
    isLegal: (table.readUInt8(at + 5) & 4) !== 0,
  }
}

function readUses(part: Buffer, lists: Map<number, List>): Numbering {
  const uses: Numbering = new Map()
  const count = part.length >= 4 ? part.readUInt32LE(0) : 0
  const cursor = {at: 4 + count * 16}
  for (let use = 0; use < count && cursor.at + 4 <= part.length; use++) {
    const from = 4 + use * 16
    const starts = new Map<number, number>()
    const levels = new Map<number, Level>()
    cursor.at += 4
    for (let override = part.readUInt8(from + 12); override > 0; override--) {
      const bits = part.readUInt32LE(cursor.at + 4)
      if (bits & 0x10) starts.set(bits & 0xf, part.readInt32LE(cursor.at))
      cursor.at += 8
      if (bits & 0x20) levels.set(bits & 0xf, readLevel(part, cursor))
    }
    const list = lists.get(part.readInt32LE(from))
    if (list) uses.set(use + 1, {list, starts, levels, isUsed: false})
  }
  return uses
}
