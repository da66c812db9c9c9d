import {sql} from 'kysely'
import type {Database} from './database.ts'

/**
 * Makes the indexes of names anew where the server orders Chinese by another edition of ICU than when
 * they were made: rows would be missed in an index that is out of order. Says whether it did.
 */
export async function renewOrder(db: Database): Promise<boolean> {
  // Nearly every start ends here, and waits for nobody who writes.
  if (!(await isOutdated(db))) return false
  return db.transaction().execute(async transaction => {
    // Held until the end: of programs that start at once one does it.
    const named = sql`agencies, departments, people, reports`
    await sql`lock table ${named} in share row exclusive mode`.execute(transaction)
    if (!(await isOutdated(transaction))) return false
    const {rows: indexes} = await sql<{name: string}>`
      select indexrelid::regclass::text as name from pg_index
      where to_regcollation('by_pinyin')::oid = any(indcollation::oid[])`.execute(transaction)
    for (const {name} of indexes) await sql`reindex index ${sql.raw(name)}`.execute(transaction)
    await sql`alter collation by_pinyin refresh version`.execute(transaction)
    return true
  })
}

async function isOutdated(db: Database): Promise<boolean> {
  const {rows} = await sql`
    select from pg_collation
    where oid = to_regcollation('by_pinyin')
      and collversion is distinct from pg_collation_actual_version(oid)`.execute(db)
  return rows.length > 0
}
