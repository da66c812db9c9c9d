import type {Transaction} from 'kysely'
import type {Database} from '../../db/database.ts'
import {
  type AuditAct,
  type AuditEntry,
  type AuditHead,
  brokenAfter,
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

/** An agency's chain is whole up to `head`, or broken for a reason that names the entry. */
export type Verdict = {agency: string; head: AuditHead; broken?: string}

/** Recomputes every agency's chain, a thousand entries at a time. */
export async function* verifyChains(db: Database): AsyncGenerator<Verdict> {
  const heads = await db
    .withTables<Tables>()
    .selectFrom('audit_heads')
    .selectAll()
    .orderBy('agency')
    .execute()
  for (const {agency, ...last} of heads) yield {agency, ...(await verifyChain(db, agency, last))}
}

async function verifyChain(
  db: Database,
  agency: string,
  last: AuditHead,
): Promise<Omit<Verdict, 'agency'>> {
  let head = emptyChain
  for await (const entry of entriesOf(db, agency, last.number)) {
    const broken = brokenAfter(head, entry)
    if (broken) return {head, broken}
    head = {number: entry.number, hash: entry.hash}
  }
  if (head.number !== last.number) return {head, broken: `第${head.number + 1}条缺失`}
  return head.hash === last.hash ? {head} : {head, broken: `第${head.number}条与链尾记录不符`}
}

const pageSize = 1000

/** Entries that were appended after the verification began (beyond `until`) are left for the next one. */
async function* entriesOf(db: Database, agency: string, until: number): AsyncGenerator<AuditEntry> {
  let after = 0
  for (;;) {
    const rows = await db
      .withTables<{audit_entries: Omit<AuditEntry, 'at'> & {at: Date}}>()
      .selectFrom('audit_entries')
      .selectAll()
      .where('agency', '=', agency)
      .where('number', '>', after)
      .where('number', '<=', until)
      .orderBy('number')
      .limit(pageSize)
      .execute()
    for (const row of rows) yield {...row, at: row.at.toISOString()}
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.number
  }
}
