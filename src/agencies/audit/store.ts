import type {Transaction} from 'kysely'
import {
  type AuditAct,
  type AuditEntry,
  type AuditHead,
  emptyChain,
  type Json,
  link,
} from './chain.ts'

type Tables = {
  audit_heads: {agency: string} & AuditHead
  audit_entries: Omit<AuditEntry, 'at' | 'before' | 'after'> & {
    at: Date
    before: string | null
    after: string | null
  }
}

/**
 * Appends an act to its agency's chain within the transaction of the change itself, so that neither
 * stands without the other. Call it last: the agency's other writers wait from here to the commit.
 */
export async function recordAct(
  // biome-ignore lint/complexity/noBannedTypes: no table belongs to everybody
  transaction: Transaction<{}>,
  act: AuditAct,
): Promise<void> {
  const db = transaction.withTables<Tables>()
  const {agency} = act
  await db
    .insertInto('audit_heads')
    .values({agency, ...emptyChain})
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const head = await db
    .selectFrom('audit_heads')
    .select(['number', 'hash'])
    .where('agency', '=', agency)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const {at, before, after, ...entry} = link(head, act)
  const json = (value: Json) => (value === null ? null : JSON.stringify(value))
  await db
    .insertInto('audit_entries')
    .values({...entry, at: new Date(at), before: json(before), after: json(after)})
    .execute()
  const {number, hash} = entry
  await db.updateTable('audit_heads').set({number, hash}).where('agency', '=', agency).execute()
}
