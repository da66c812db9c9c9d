import {agenciesWithin, peopleNamed} from '../../agencies/accounts/store/names.ts'
import {type AuditSearch, searchAudit} from '../../agencies/audit/search.ts'
import type {visible} from '../../agencies/permissions.ts'
import type {auditRoutes} from '../../contract/audit.ts'
import type {Input} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'

/** What to look for in the trail, bounded by what the reader may see. */
export async function boundedSearch(
  db: Database,
  within: ReturnType<typeof visible>,
  {agency, actor, ...filters}: Input<typeof auditRoutes.auditFile>['query'],
): Promise<Omit<AuditSearch, 'limit'>> {
  const seen = await agenciesWithin(db, within)
  const agencies = agency === undefined ? seen : seen.filter(id => id === agency)
  const actors = actor === undefined ? undefined : [actor, ...(await peopleNamed(db, actor))]
  return {...filters, agencies, actors}
}

/** All entries found, page by page; nothing when there are more than `most`. */
export async function allEntries(db: Database, search: Omit<AuditSearch, 'limit'>, most: number) {
  const entries = []
  let after: AuditSearch['after']
  do {
    const page = await searchAudit(db, {...search, after, limit: 1000})
    entries.push(...page.entries)
    if (entries.length > most) return undefined
    after = page.next
  } while (after)
  return entries
}
