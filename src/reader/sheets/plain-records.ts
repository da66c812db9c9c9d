/** Records of an xls stream ([MS-XLS] 2.3) that say what stands in the cells of its sheets. */
const kept = new Set([
  ...[0x0809, 0x000a, 0x0042, 0x0022, 0x0085], // begin, end, code page, 1904 dates, sheet names
  ...[0x00fc, 0x00ff, 0x041e, 0x00e0], // shared strings, number formats, cell formats
  ...[0x0200, 0x0208, 0x007d, 0x00e5], // used range, rows, columns, merged cells
  ...[0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x0006], // blank, number, text, error, formula
  ...[0x00bd, 0x00be, 0x00d6, 0x00fd, 0x027e], // several numbers, several blanks, shared text
])

const begin = 0x0809
const formula = 0x0006
const continued = 0x003c
/** A record that says nothing. */
const idle = 0x0161

/**
 * A copy of the stream in which all else is idle and formulas keep only their results: the library
 * follows broken formulas, drawings and names without an end. Positions stay, sheets are found by them.
 */
export function plainRecords(stream: Buffer): Buffer {
  const copy = Buffer.from(stream)
  let isKept = true
  let length = 0
  for (let at = 0; at + 4 <= copy.length; at += 4 + length) {
    const kind = copy.readUInt16LE(at)
    length = copy.readUInt16LE(at + 2)
    if (at + 4 + length > copy.length) throw new Error('stream is cut off')
    if (kind !== continued) isKept = kept.has(kind)
    if (!isKept) copy.writeUInt16LE(idle, at)
    // Row, column, format, result, flags: 20 bytes; then the length of the formula, of which -1 is none.
    if (kind === formula && length >= 22) copy.writeUInt16LE(0xffff, at + 24)
    if (at === 0 && kind !== begin) throw new Error('not a stream of sheets')
  }
  return copy
}
