import {sql} from 'kysely'
import type {Change, Connection} from '../../db/database.ts'
import type {LetterId} from '../letters/letters.ts'

/** A version of an agency's template of a letter; without a file it went back to the standard one. */
export type TemplateVersion = {
  letter: LetterId
  version: number
  file: string | null
  at: Date
  by: string
}

/** What templates are kept in (migration 012). */
type Tables = {letter_templates: TemplateVersion & {agency: string}}

/** All versions of all letters of an agency, the newest first. */
export function templatesOf(db: Connection, agency: string): Promise<TemplateVersion[]> {
  return ofAgency(db, agency).orderBy('letter').orderBy('version', 'desc').execute()
}

/** The version of a letter that holds at a moment; nothing where the agency never made it its own. */
export function templateAt(
  db: Connection,
  agency: string,
  letter: LetterId,
  at: Date,
): Promise<TemplateVersion | undefined> {
  return ofAgency(db, agency)
    .where('letter', '=', letter)
    .where('at', '<=', at)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Adds a version behind those there are; who comes at the same time waits. */
export async function addTemplate(
  change: Change,
  agency: string,
  {letter, file, at, by}: Omit<TemplateVersion, 'version'>,
): Promise<number> {
  await sql`select from agencies where id = ${agency} for no key update`.execute(change)
  const last = await ofAgency(change, agency)
    .where('letter', '=', letter)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await change
    .withTables<Tables>()
    .insertInto('letter_templates')
    .values({agency, letter, version, file, at, by})
    .execute()
  return version
}

function ofAgency(db: Connection, agency: string) {
  return db
    .withTables<Tables>()
    .selectFrom('letter_templates')
    .select(['letter', 'version', 'file', 'at', 'by'])
    .where('agency', '=', agency)
}
