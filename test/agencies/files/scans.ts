import {crc32, deflateSync} from 'node:zlib'

/** A red dot, as a scanner would write it: `FFD8`, segments, a scan, `FFD9`. */
export const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from(`ffdb004300${'08'.repeat(64)}`, 'hex'),
  Buffer.from('ffc0000b080001000101011100', 'hex'),
  Buffer.from('ffc400140001000000000000000000000000000000080a', 'hex').subarray(0, 22),
  Buffer.from('ffda0008010100003f00d2cf20', 'hex'),
  Buffer.from('ffd9', 'hex'),
])

export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a', 'hex'),
  piece('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
  piece('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))),
  piece('IEND', Buffer.alloc(0)),
])

/** Little-endian, one directory of one entry (its width). */
export const tiff = Buffer.concat([
  Buffer.from('49492a0008000000', 'hex'),
  Buffer.from('0100' + '0001' + '0300' + '01000000' + '01000000', 'hex'),
  Buffer.alloc(4),
])

function piece(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** One page that is a picture, as far as a pdf says so of itself. */
export const scannedPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1>>endobj\nstartxref\n9\n%%EOF\n',
)
