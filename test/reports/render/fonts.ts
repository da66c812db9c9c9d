import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {inflateSync} from 'node:zlib'

const find = createRequire(import.meta.url)

/** Noto Serif SC and its Latin, as TrueType files. */
export function chineseFonts(): {chinese: Buffer; latin: Buffer} {
  const read = (subset: string) =>
    sfnt(
      readFileSync(
        find.resolve(`@fontsource/noto-serif-sc/files/noto-serif-sc-${subset}-400-normal.woff`),
      ),
    )
  return {chinese: read('chinese-simplified'), latin: read('latin')}
}

/** WOFF 1 → the TrueType file it holds (W3C WOFF File Format 1.0, sections 3–5). */
function sfnt(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const power = 2 ** Math.floor(Math.log2(count))
  const directory = Buffer.alloc(12 + count * 16)
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((count - power) * 16, 10)
  const tables = [directory]
  let offset = directory.length
  for (let i = 0; i < count; i++) {
    const at = 44 + i * 20
    const start = woff.readUInt32BE(at + 4)
    const packed = woff.readUInt32BE(at + 8)
    const length = woff.readUInt32BE(at + 12)
    const bytes = woff.subarray(start, start + packed)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    ;(packed < length ? inflateSync(bytes) : bytes).copy(table)
    const entry = 12 + i * 16
    woff.copy(directory, entry, at, at + 4)
    woff.copy(directory, entry + 4, at + 16, at + 20)
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(length, entry + 12)
    tables.push(table)
    offset += table.length
  }
  return Buffer.concat(tables)
}
