import {parts, type Streams} from './streams.ts'

/** The text of a document, and for each character its offset in the file, by which properties are kept. */
export type StoredText = {text: string; offsetOf(character: number): number}

type Piece = {from: number; to: number; offset: number; width: 1 | 2}

export function readPieces(streams: Streams): StoredText {
  const pieces = readPieceTable(pieceTable(streams.part(parts.pieces)))
  const text = pieces.map(piece => storedText(piece, streams.word)).join('')
  return {
    text,
    offsetOf(character) {
      const piece = pieceAt(pieces, character)
      return piece ? piece.offset + (character - piece.from) * piece.width : -1
    },
  }
}

function storedText({from, to, offset, width}: Piece, word: Buffer) {
  const stored = word.subarray(offset, offset + (to - from) * width)
  if (to < from || stored.length < (to - from) * width) throw new Error('text is cut off')
  return width === 2 ? stored.toString('utf16le') : new TextDecoder('windows-1252').decode(stored)
}

/** Behind any number of property lists (1, length, …) stands the table (2, length, …). */
function pieceTable(part: Buffer) {
  let at = 0
  while (part.readUInt8(at) === 1) at += 3 + part.readUInt16LE(at + 1)
  if (part.readUInt8(at) !== 2) throw new Error('no piece table')
  return part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1))
}

function readPieceTable(table: Buffer): Piece[] {
  const count = Math.floor((table.length - 4) / 12)
  return Array.from({length: count}, (_, at) => {
    const stored = table.readUInt32LE((count + 1) * 4 + at * 8 + 2)
    const isNarrow = (stored & 0x40000000) !== 0
    const address = stored & 0x3fffffff
    return {
      from: table.readUInt32LE(at * 4),
      to: table.readUInt32LE(at * 4 + 4),
      offset: isNarrow ? address >> 1 : address,
      width: isNarrow ? 1 : 2,
    }
  })
}

function pieceAt(pieces: Piece[], character: number) {
  let low = 0
  let high = pieces.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (!piece) return undefined
    if (character < piece.from) high = middle - 1
    else if (character >= piece.to) low = middle + 1
    else return piece
  }
}
