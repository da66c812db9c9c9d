import {foreignFiles} from '../foreign-files.ts'
import type {Compound} from '../ole/open-compound.ts'
import {refuse} from '../refuse.ts'

/** Characters of each story; they follow each other in this order in one text. */
export type Lengths = Record<
  'body' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'boxes',
  number
>

/** The streams of a Word 97–2003 document and what its header says of the text. */
export type Streams = {
  word: Buffer
  more: Buffer
  lengths: Lengths
  /** The part of the table stream that an entry of the header points to. */
  part(index: number): Buffer
  /** The table stream from there on, for a part that goes on behind its stated length. */
  partOnward(index: number): Buffer
}

/** Entries of the header ([MS-DOC] 2.5.6) that are read. */
export const parts = {
  styles: 1,
  textProperties: 12,
  paragraphProperties: 13,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const

export function openStreams(compound: Compound): Streams {
  const word = compound.stream('WordDocument') ?? Buffer.alloc(0)
  const flags = word.readUInt16LE(0x0a)
  if (flags & 0x0100) refuse(foreignFiles.encryptedOffice)
  if (word.readUInt16LE(0) !== 0xa5ec || word.readUInt16LE(2) < 0xc1)
    refuse(foreignFiles.unknownOffice)
  const table = compound.stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new Error('no table stream')
  const fromOf = (index: number) => word.readUInt32LE(0x9a + index * 8)
  const lengthOf = (index: number) => word.readUInt32LE(0x9e + index * 8)
  return {
    word,
    more: compound.stream('Data') ?? Buffer.alloc(0),
    lengths: {
      body: word.readUInt32LE(0x4c),
      footnotes: word.readUInt32LE(0x50),
      headers: word.readUInt32LE(0x54),
      macros: word.readUInt32LE(0x58),
      comments: word.readUInt32LE(0x5c),
      endnotes: word.readUInt32LE(0x60),
      boxes: word.readUInt32LE(0x64),
    },
    part: index => table.subarray(fromOf(index), fromOf(index) + lengthOf(index)),
    partOnward: index => (lengthOf(index) ? table.subarray(fromOf(index)) : Buffer.alloc(0)),
  }
}
