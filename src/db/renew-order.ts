import {sql} from 'kysely'
import type {Database} from './database.ts'

/**
 * Makes the indexes of names anew where the server orders Chinese by another edition of ICU than when
 * they were made: rows would be missed in an index that is out of order. Says whether it did.
 */
export function renewOrder(db: Database): Promise<boolean> {
  return db.transaction().execute(async transaction => {
    // Held until the end: of programs that start at once one does it.
    await sql`lock table agencies, departments, people in share row exclusive mode`.execute(
      transaction,
    )
    const {rows: outdated} = await sql`
      select from pg_collation
      where oid = to_regcollation('by_pinyin')
        and collversion is distinct from pg_collation_actual_version(oid)`.execute(transaction)
    if (outdated.length === 0) return false
    const {rows: indexes} = await sql<{name: string}>`
      select indexrelid::regclass::text as name from pg_index
      where to_regcollation('by_pinyin')::oid = any(indcollation::oid[])`.execute(transaction)
    for (const {name} of indexes) await sql`reindex index ${sql.raw(name)}`.execute(transaction)
    await sql`alter collation by_pinyin refresh version`.execute(transaction)
    return true
  })
}
