import type {Transaction} from 'kysely'
import type {Change} from '../../db/database.ts'
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
export function recordAct(transaction: Change, act: AuditAct): Promise<void> {
  return recordActs(transaction, act.agency, [act])
}

/** The same for many acts of one agency, in their order. */
export async function recordActs(
  transaction: Change,
  agency: string,
  acts: readonly AuditAct[],
): Promise<void> {
  const db = transaction.withTables<Tables>()
  let head = await holdHead(db, agency)
  const entries = acts.map(act => {
    const entry = link(head, act)
    head = {number: entry.number, hash: entry.hash}
    return entry
  })
  for (let at = 0; at < entries.length; at += mostAtOnce)
    await append(db, agency, entries.slice(at, at + mostAtOnce))
}

/** A statement takes 65,535 values, an entry eleven. */
const mostAtOnce = 1000

/** The entries and the new end of the chain in one statement: fewer ways, for others wait. */
async function append(
  db: Transaction<Tables>,
  agency: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  const last = entries.at(-1)
  if (!last) return
  const json = (value: Json) => (value === null ? null : JSON.stringify(value))
  const {number, hash} = last
  await db
    .with('moved', each =>
      each.updateTable('audit_heads').set({number, hash}).where('agency', '=', agency),
    )
    .insertInto('audit_entries')
    .values(
      entries.map(({at, before, after, ...entry}) => ({
        ...entry,
        at: new Date(at),
        before: json(before),
        after: json(after),
      })),
    )
    .execute()
}

/** The end of an agency's chain, held until the transaction ends; of a new chain, begun. */
async function holdHead(db: Transaction<Tables>, agency: string): Promise<AuditHead> {
  const held = () =>
    db
      .selectFrom('audit_heads')
      .select(['number', 'hash'])
      .where('agency', '=', agency)
      .forUpdate()
      .executeTakeFirst()
  const head = await held()
  if (head) return head
  await db
    .insertInto('audit_heads')
    .values({agency, ...emptyChain})
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return (await held()) ?? emptyChain
}
