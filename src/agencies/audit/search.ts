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
  /** Part of the words of what was done, or one of these did it. */
  words?: {text: string; actors: readonly string[]} | undefined
  /** The beginning of what was acted on: `person/12` finds `person/12/account` too. */
  object?: string | undefined
}

/** Which of those found: from the newest, or from the oldest; those before are left out. */
export type AuditPage = {
  isOldestFirst?: boolean
  skip?: number
  /** The place of the last entry of the page before; from the newest. */
  after?: AuditPlace | undefined
  limit: number
  /** How many there are on all pages. */
  total?: number | undefined
}

/** Where an entry stands in the order of the list: the newest first. */
export type AuditPlace = Pick<AuditEntry, 'at' | 'agency' | 'number'>

/**
 * A page of entries, and the place to go on after; pages stay as they are while new entries come.
 * Where it is known how many there are in all, a page is read from the nearer end.
 */
export async function searchAudit(
  db: Database,
  {isOldestFirst = false, skip = 0, after, limit, total, ...search}: AuditSearch & AuditPage,
): Promise<{entries: AuditEntry[]; next?: AuditPlace}> {
  let query = fitting(db, search).selectAll()
  if (after)
    query = query.where(
      sql<boolean>`at <= ${after.at} and (at < ${after.at} or agency > ${after.agency}
        or (agency = ${after.agency} and number < ${after.number}))`,
    )
  const behind = total === undefined ? Number.POSITIVE_INFINITY : total - skip - limit
  const isFromEnd = behind < skip
  // One is the other backwards, so that one index serves both.
  const [first, second] =
    isOldestFirst === isFromEnd ? (['desc', 'asc'] as const) : (['asc', 'desc'] as const)
  const rows = await query
    .orderBy('at', first)
    .orderBy('agency', second)
    .orderBy('number', first)
    .offset(isFromEnd ? Math.max(0, behind) : skip)
    .limit(isFromEnd ? Math.max(0, limit + Math.min(0, behind)) : limit + 1)
    .execute()
  const shown = isFromEnd ? rows.toReversed() : rows.slice(0, limit)
  const entries = shown.map(row => ({...row, at: row.at.toISOString()}))
  const last = entries.at(-1)
  const isMore = isFromEnd ? behind > 0 : rows.length > limit
  return isMore && last ? {entries, next: last} : {entries}
}

/** How many entries there are of what is looked for. */
export async function countAudit(db: Database, search: AuditSearch): Promise<number> {
  const {total} = await fitting(db, search)
    .select(({fn}) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

function fitting(
  db: Database,
  {agencies, from, until, actors, action, words, object}: AuditSearch,
) {
  let query = db
    .withTables<AuditTables>()
    .selectFrom('audit_entries')
    .where('agency', '=', anyOf(agencies))
  if (from !== undefined) query = query.where('at', '>=', new Date(from))
  if (until !== undefined) query = query.where('at', '<', new Date(until))
  if (actors) query = query.where('actor', '=', anyOf(actors))
  if (action !== undefined) query = query.where('action', 'like', `%${literal(action)}%`)
  if (object !== undefined) query = query.where('object', 'like', `${literal(object)}%`)
  if (words)
    query = query.where(({or, eb}) =>
      or([eb('action', 'like', `%${literal(words.text)}%`), eb('actor', '=', anyOf(words.actors))]),
    )
  return query
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::text[])`
}

/** For `like`: `%` and `_` stand for themselves. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
