import {sql} from 'kysely'
import type {Database} from '../../db/database.ts'
import type {AuditEntry} from './chain.ts'
import type {AuditTables} from './tables.ts'

/** What is looked for; `agencies` bounds it to what the reader may see, `from` is in, `until` is not. */
export type AuditSearch = {
  agencies: readonly string[]
  from?: string | undefined
  until?: string | undefined
  /** Any of these. */
  actors?: readonly string[] | undefined
  /** Part of the words. */
  action?: string | undefined
  /** The beginning of what was acted on: `person/12` finds `person/12/account` too. */
  object?: string | undefined
  /** The place of the last entry of the page before. */
  after?: AuditPlace | undefined
  limit: number
}

/** Where an entry stands in the order of the list: the newest first. */
export type AuditPlace = Pick<AuditEntry, 'at' | 'agency' | 'number'>

/** A page of entries, and the place to go on after; pages stay as they are while new entries come. */
export async function searchAudit(
  db: Database,
  {agencies, from, until, actors, action, object, after, limit}: AuditSearch,
): Promise<{entries: AuditEntry[]; next?: AuditPlace}> {
  let query = db
    .withTables<AuditTables>()
    .selectFrom('audit_entries')
    .selectAll()
    .where('agency', '=', sql<string>`any(${[...agencies]}::text[])`)
  if (from !== undefined) query = query.where('at', '>=', new Date(from))
  if (until !== undefined) query = query.where('at', '<', new Date(until))
  if (actors) query = query.where('actor', '=', sql<string>`any(${[...actors]}::text[])`)
  if (action !== undefined) query = query.where('action', 'like', `%${literal(action)}%`)
  if (object !== undefined) query = query.where('object', 'like', `${literal(object)}%`)
  if (after)
    query = query.where(
      sql<boolean>`at <= ${after.at} and (at < ${after.at} or agency > ${after.agency}
        or (agency = ${after.agency} and number < ${after.number}))`,
    )
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('agency')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const entries = rows.slice(0, limit).map(row => ({...row, at: row.at.toISOString()}))
  const last = entries.at(-1)
  return rows.length > limit && last ? {entries, next: last} : {entries}
}

/** For `like`: `%` and `_` stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
