import {decodeText} from '../../reader/decode-text.ts'
import type {Block} from '../../reader/document.ts'
import {blocksSafely} from '../../reports/examine/examine-safely.ts'
import type {Original, StoredReport} from '../../reports/store/stored-reports.ts'
import {isShownByLine} from '../report/original-place.ts'

/** The original for the eye: text line by line as it stands, other files as headings, text and tables. */
export type OriginalParts = {lines: string[]} | {blocks: Block[]}

export async function readOriginal(
  {document: {format}}: Pick<StoredReport, 'document'>,
  {bytes, fileName}: Original,
): Promise<OriginalParts> {
  if (isShownByLine(format)) return {lines: decodeText(bytes).text.split(/\r\n|\r|\n/)}
  return {blocks: await blocksSafely(bytes, fileName)}
}
