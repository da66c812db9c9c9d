import {sql} from 'kysely'
import type {Database} from '../../db/database.ts'
import type {AuditHead} from './chain.ts'
import type {AuditTables} from './tables.ts'

/** The last entry of every chain, by agency. */
export async function headsOf(db: Database): Promise<Map<string, AuditHead>> {
  const rows = await db.withTables<AuditTables>().selectFrom('audit_heads').selectAll().execute()
  return new Map(rows.map(({agency, number, hash}) => [agency, {number, hash}]))
}

/** The agencies whose chain has no entry of this number with this hash. */
export async function notHolding(
  db: Database,
  heads: readonly [agency: string, head: AuditHead][],
): Promise<string[]> {
  if (heads.length === 0) return []
  const {rows} = await sql<{agency: string}>`
    select agency
    from unnest(
      ${heads.map(([agency]) => agency)}::text[],
      ${heads.map(([, {number}]) => number)}::bigint[],
      ${heads.map(([, {hash}]) => hash)}::text[]
    ) noted (agency, number, hash)
    where not exists (
      select from audit_entries held
      where held.agency = noted.agency and held.number = noted.number and held.hash = noted.hash
    )`.execute(db)
  return rows.map(({agency}) => agency)
}
