import {parts, type Streams} from './streams.ts'

/** The properties of the text from one offset of the file to another; `style` by its number. */
export type PropertyRange = {from: number; to: number; style: number; list: Buffer}

const pageBytes = 512
const nothing = Buffer.alloc(0)

/** Paragraph properties in the order of the file ([MS-DOC] 2.9.177). */
export function paragraphPages({word, more, part}: Streams): PropertyRange[] {
  return pages(word, part(parts.paragraphProperties), (page, count, at) => {
    const start = page.readUInt8((count + 1) * 4 + at * 13) * 2
    if (start === 0) return {style: 0, list: nothing}
    const half = page.readUInt8(start)
    const from = half === 0 ? start + 2 : start + 1
    const length = half === 0 ? page.readUInt8(start + 1) * 2 : half * 2 - 1
    const stored = page.subarray(from, from + length)
    return {style: stored.readUInt16LE(0), list: wholeList(stored.subarray(2), more)}
  })
}

/** Long lists (rows of many columns) lie in the data stream, and only their address here. */
function wholeList(list: Buffer, more: Buffer) {
  const code = list.length < 6 ? 0 : list.readUInt16LE(0)
  if (code !== 0x6645 && code !== 0x6646) return list
  const at = list.readUInt32LE(2)
  return more.subarray(at + 2, at + 2 + more.readUInt16LE(at))
}

/** Properties of characters: hidden, deleted. */
export function textPages({word, part}: Streams): PropertyRange[] {
  return pages(word, part(parts.textProperties), (page, count, at) => {
    const start = page.readUInt8((count + 1) * 4 + at) * 2
    if (start === 0) return {style: 0, list: nothing}
    return {style: 0, list: page.subarray(start + 1, start + 1 + page.readUInt8(start))}
  })
}

function pages(
  word: Buffer,
  index: Buffer,
  entry: (page: Buffer, count: number, at: number) => {style: number; list: Buffer},
): PropertyRange[] {
  const ranges: PropertyRange[] = []
  const pageCount = Math.floor((index.length - 4) / 8)
  for (let number = 0; number < pageCount; number++) {
    const start = (index.readUInt32LE((pageCount + 1) * 4 + number * 4) & 0x3fffff) * pageBytes
    const page = word.subarray(start, start + pageBytes)
    const count = page.readUInt8(pageBytes - 1)
    for (let at = 0; at < count; at++) {
      const [from, to] = [page.readUInt32LE(at * 4), page.readUInt32LE(at * 4 + 4)]
      ranges.push({from, to, ...entry(page, count, at)})
    }
  }
  return ranges.sort((one, other) => one.from - other.from)
}

/** The range an offset lies in. */
export function rangeAt(ranges: PropertyRange[], offset: number): PropertyRange | undefined {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return undefined
    if (offset < range.from) high = middle - 1
    else if (offset >= range.to) low = middle + 1
    else return range
  }
}
