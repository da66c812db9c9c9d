import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {inflateSync} from 'node:zlib'

const {resolve} = createRequire(import.meta.url)

const faces = ['noto-serif-sc', 'noto-sans-sc'] as const
const subsets = ['chinese-simplified', 'latin'] as const

/** The open typefaces that come with the program, as the TrueType files that Typst asks for. */
export function openFonts(): Buffer[] {
  return faces.flatMap(face =>
    subsets.map(subset =>
      trueType(
        readFileSync(resolve(`@fontsource/${face}/files/${face}-${subset}-400-normal.woff`)),
      ),
    ),
  )
}

/** The rest of the typeface for text, in some hundred pieces: 「坵」 of a place's name, 「㎞」. */
export function rareFonts(): Buffer[] {
  const folder = dirname(
    resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-latin-400-normal.woff'),
  )
  return readdirSync(folder)
    .filter(name => /-\d+-400-normal\.woff$/.test(name))
    .sort()
    .map(name => trueType(readFileSync(join(folder, name))))
}

/**
 * The TrueType file inside a WOFF file: the same tables, unpacked.
 *
 * Source: WOFF File Format 1.0, W3C Recommendation of 2012-12-13, sections 3 to 5.
 */
function trueType(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [head]
  let end = head.length
  for (let at = 0; at < count; at++) {
    const entry = woff.subarray(44 + at * 20, 64 + at * 20)
    const [start, packedLength, length] = [4, 8, 12].map(field => entry.readUInt32BE(field))
    if (start === undefined || packedLength === undefined || length === undefined) break
    const packed = woff.subarray(start, start + packedLength)
    const table = packedLength < length ? inflateSync(packed) : Buffer.from(packed)
    const record = head.subarray(12 + at * 16)
    entry.copy(record, 0, 0, 4)
    entry.copy(record, 4, 16, 20)
    record.writeUInt32BE(end, 8)
    record.writeUInt32BE(length, 12)
    parts.push(table, Buffer.alloc(-length & 3))
    end += length + (-length & 3)
  }
  return Buffer.concat(parts)
}
