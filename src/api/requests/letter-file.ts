import type {z} from 'zod'
import type {handedOut} from '../../contract/files.ts'
import type {LetterOut} from '../../requests/letters/templates/made-letter.ts'
import {paperFormats} from '../paper-formats.ts'

/** A letter as a file: an agency's own docx as it was laid out, else in the official layout. */
export async function letterAs(
  format: keyof typeof paperFormats,
  {title, paper, docx}: LetterOut,
): Promise<z.output<typeof handedOut>> {
  const {type, write} = paperFormats[format]
  const own = format === 'docx' ? docx : undefined
  return {name: `${title}.${format}`, type, bytes: own ?? (await write(paper))}
}
