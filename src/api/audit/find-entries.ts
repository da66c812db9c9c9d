import {agenciesWithin, peopleNamed} from '../../agencies/accounts/store/names.ts'
import {type AuditPlace, type AuditSearch, searchAudit} from '../../agencies/audit/search.ts'
import type {visible} from '../../agencies/permissions.ts'
import type {auditRoutes} from '../../contract/audit.ts'
import type {Input} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'

/** What to look for in the trail, bounded by what the reader may see. */
export async function boundedSearch(
  db: Database,
  within: ReturnType<typeof visible>,
  {
    agency,
    actor,
    text,
    ...filters
  }: Input<typeof auditRoutes.auditFile>['query'] & {
    text?: string | undefined
  },
): Promise<AuditSearch> {
  const seen = await agenciesWithin(db, within)
  const agencies = agency === undefined ? seen : seen.filter(id => id === agency)
  const actors = actor === undefined ? undefined : [actor, ...(await peopleNamed(db, actor))]
  const words = text ? {text, actors: await peopleNamed(db, text)} : undefined
  return {...filters, agencies, actors, words}
}

/** All entries found, page by page; nothing when there are more than `most`. */
export async function allEntries(db: Database, search: AuditSearch, most: number) {
  const entries = []
  let after: AuditPlace | undefined
  do {
    const page = await searchAudit(db, {...search, after, limit: 1000})
    entries.push(...page.entries)
    if (entries.length > most) return undefined
    after = page.next
  } while (after)
  return entries
}
