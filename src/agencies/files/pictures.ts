/**
 * Where a picture that begins the file ends (`FFD8 FFE0 … FFDA … FFD9`), its segments and scans walked
 * one by one; nothing where it does not. Telephones put a second picture or a film behind it.
 */
export function jpegEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let isFramed = false
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === endOfPicture; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfPicture) return isFramed ? at + 2 : undefined
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) isFramed = true
    at += 2 + bytes.readUInt16BE(at + 2)
    if (marker === startOfScan) at = nextMarker(bytes, at)
  }
  return undefined
}

/** 0xC0 to 0xCF but for the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Within a scan `FF00` is a byte and `FFD0` to `FFD7` count; any other `FF` begins a segment. */
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Its mark, then pieces `length name … crc` from `IHDR` to `IEND`, where the file ends. */
export function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(pngMark) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (name === 'IEND') return end === bytes.length
    at = end
  }
  return false
}

/** `II*\0` or `MM\0*` and a directory of entries within the file. */
export function isTiff(bytes: Buffer): boolean {
  const mark = bytes.toString('latin1', 0, 4)
  if (bytes.length < 14 || (mark !== 'II*\0' && mark !== 'MM\0*')) return false
  const isLittle = mark.startsWith('II')
  const directory = isLittle ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4)
  if (directory < 8 || directory + 6 > bytes.length) return false
  const entries = isLittle ? bytes.readUInt16LE(directory) : bytes.readUInt16BE(directory)
  return entries > 0 && directory + 2 + entries * 12 <= bytes.length
}

const startOfScan = 0xda
const endOfPicture = 0xd9
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
