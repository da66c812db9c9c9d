import type {z} from 'zod'
import type {By} from '../../agencies/accounts/act.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {handedOut} from '../../contract/files.ts'
import type {Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {type LetterAsked, makeLetter} from '../../requests/make-letter.ts'
import {paperFormats} from '../paper-formats.ts'

/** A letter as a file in the official layout. */
export async function letterFile(
  db: Database,
  key: Key,
  {format, ...asked}: LetterAsked & {format: keyof typeof paperFormats},
  by: By,
): Promise<z.output<typeof handedOut> | Refusal | undefined> {
  const made = await makeLetter(db, key, asked, by)
  if (!made || isRefusal(made)) return made
  const {type, write} = paperFormats[format]
  return {name: `${made.title}.${format}`, type, bytes: await write(made.paper)}
}
