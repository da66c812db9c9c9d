import {type ParagraphFormat, plainFormat, withProperties} from './paragraph-format.ts'
import {parts, type Streams} from './streams.ts'

type StoredStyle = {base: number; list: Buffer}

/** What each style, with those it is based on, says of a paragraph; by the number of the style. */
export function docStyles(streams: Streams): ParagraphFormat[] {
  const stored = storedStyles(streams.part(parts.styles))
  return stored.map((_, at) => formatOf(at, stored, 0))
}

function formatOf(at: number, stored: (StoredStyle | undefined)[], depth: number): ParagraphFormat {
  const style = stored[at]
  if (!style || depth > 12) return plainFormat()
  const format = withProperties(formatOf(style.base, stored, depth + 1), style.list)
  // Styles 1 to 9 are the nine headings in every document.
  return at >= 1 && at <= 9 ? {...format, outlineLevel: format.outlineLevel ?? at - 1} : format
}

/** The style sheet: header, then one entry a style, empty ones too ([MS-DOC] 2.9.271). */
function storedStyles(sheet: Buffer): (StoredStyle | undefined)[] {
  if (sheet.length < 6) return []
  const headBytes = sheet.readUInt16LE(0)
  const baseBytes = sheet.readUInt16LE(4)
  const styles: (StoredStyle | undefined)[] = []
  for (let at = 2 + headBytes; at + 2 <= sheet.length; ) {
    const length = sheet.readUInt16LE(at)
    const entry = sheet.subarray(at + 2, at + 2 + length)
    styles.push(entry.length > baseBytes + 4 ? storedStyle(entry, baseBytes) : undefined)
    at += 2 + length + (length & 1)
  }
  return styles
}

function storedStyle(entry: Buffer, baseBytes: number): StoredStyle | undefined {
  const kind = entry.readUInt16LE(2)
  const isOfParagraphs = (kind & 0xf) === 1
  if (!isOfParagraphs) return undefined
  // The name with its length before and a zero behind, then the properties with theirs.
  let at = baseBytes + 2 + entry.readUInt16LE(baseBytes) * 2 + 2
  at += at & 1
  if (at + 4 > entry.length) return {base: kind >> 4, list: Buffer.alloc(0)}
  return {base: kind >> 4, list: entry.subarray(at + 4, at + 2 + entry.readUInt16LE(at))}
}
