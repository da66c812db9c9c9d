import type {Change, Connection} from '../../db/database.ts'
import type {LetterId} from '../letters/letters.ts'

/** Which letter of which event of a request. */
export type LetterPlace = {request: string; event: string; letter: LetterId}

/** How an original came to be: stamped on paper and scanned, or sealed electronically. */
export type OriginalWay = 'scan' | 'electronic-seal'

/** A version of the original of a letter; without a file and a way it was taken down. */
export type OriginalVersion = LetterPlace & {
  version: number
  file: string | null
  way: OriginalWay | null
  at: Date
  by: string
}

/** An original that holds, or held until another took its place. */
export type Original = OriginalVersion & {file: string; way: OriginalWay}

/** What originals are kept in (migration 016). */
type Tables = {letter_originals: OriginalVersion}

/** Every version of every letter of a request, the newest of each first. */
export function originalVersions(db: Connection, request: string): Promise<OriginalVersion[]> {
  return db
    .withTables<Tables>()
    .selectFrom('letter_originals')
    .select(['request', 'event', 'letter', 'version', 'file', 'way', 'at', 'by'])
    .where('request', '=', request)
    .orderBy('event')
    .orderBy('letter')
    .orderBy('version', 'desc')
    .execute()
}

/** The original of a letter that holds among these versions; nothing where there is none. */
export function originalIn(
  versions: readonly OriginalVersion[],
  event: string,
  letter: LetterId,
): Original | undefined {
  const newest = versions.find(each => each.event === event && each.letter === letter)
  return newest && isThere(newest) ? newest : undefined
}

/** Adds a version behind those there are; the request is held. */
export async function addOriginal(
  change: Change,
  original: Omit<OriginalVersion, 'version'>,
): Promise<number> {
  const {request, event, letter} = original
  const versions = await originalVersions(change, request)
  const last = versions.find(each => each.event === event && each.letter === letter)
  const version = (last?.version ?? 0) + 1
  await change
    .withTables<Tables>()
    .insertInto('letter_originals')
    .values({...original, version})
    .execute()
  return version
}

function isThere(version: OriginalVersion): version is Original {
  return version.file !== null && version.way !== null
}
