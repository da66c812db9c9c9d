import type {FileKind} from './kinds.ts'
import {compoundKind, packageKind} from './office-kinds.ts'
import {isPng, isTiff, jpegEnd} from './pictures.ts'

/**
 * What a file is, by its bytes alone: its head, and whether it holds together to its end. Nothing
 * where it is none of the kinds taken in, is two at once (a pdf that is a zip as well, a picture
 * with a page behind it), or brings programs along.
 */
export async function kindOf(bytes: Buffer): Promise<FileKind | undefined> {
  const head = bytes.subarray(0, 1024).toString('latin1')
  if (pageSigns.test(head)) return undefined
  if (head.startsWith('PK\u0003\u0004')) return packageKind(bytes)
  if (isPackage(bytes)) return undefined
  if (head.startsWith('%PDF-')) return isPdf(bytes) ? 'pdf' : undefined
  // Readers of pdf look for its mark in the first thousand bytes of whatever they are given.
  if (head.includes('%PDF-')) return undefined
  const picture = jpegEnd(bytes)
  if (picture !== undefined) return hidesNothing(bytes.subarray(picture)) ? 'jpeg' : undefined
  if (isPng(bytes)) return 'png'
  if (isTiff(bytes)) return 'tiff'
  return compoundKind(bytes)
}

/** What browsers take for a page that runs, wherever in the head it stands. */
const pageSigns = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?php|img\s)/i

/** Behind a picture another one, a film or the maker's notes may follow, but no page or paper. */
function hidesNothing(tail: Buffer): boolean {
  const head = tail.subarray(0, 1024).toString('latin1')
  return !pageSigns.test(head) && !head.includes('%PDF-') && !head.startsWith('MZ')
}

/** `%PDF-1.7 … startxref 116 %%EOF`, with nothing but white space behind it. */
function isPdf(bytes: Buffer): boolean {
  const tail = bytes.subarray(-1024).toString('latin1')
  return /startxref\s+\d+\s+%%EOF[\s\0]*$/.test(tail)
}

/** Readers of zip go by the directory at the end (`PK\5\6`, at most 64 KB before it). */
function isPackage(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - 65_557)
  for (
    let at = bytes.indexOf('PK\u0005\u0006', from, 'latin1');
    at >= 0 && at + 22 <= bytes.length;
    at = bytes.indexOf('PK\u0005\u0006', at + 1, 'latin1')
  )
    if (at + 22 + bytes.readUInt16LE(at + 20) <= bytes.length) return true
  return false
}
