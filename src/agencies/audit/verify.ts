import {type Kysely, sql} from 'kysely'
import type {Connection, Database} from '../../db/database.ts'
import {type AuditEntry, type AuditHead, brokenAfter, emptyChain, followsAltered} from './chain.ts'
import type {AuditTables} from './tables.ts'

/**
 * An agency's chain is whole up to `head`, or broken for a reason that names the first entry that
 * does not follow; `entry` is that entry as it stands now, where there is one.
 */
export type Verdict = {agency: string; head: AuditHead; broken?: string; entry?: AuditEntry}

/** Heads that were noted outside the database, by agency (`noted-heads.ts`). */
export type Noted = ReadonlyMap<string, AuditHead>

/** Recomputes every agency's chain as of one moment, also while acts are being recorded. */
export async function* verifyChains(db: Database, noted: Noted = new Map()) {
  const snapshot = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  try {
    yield* verifyAll(snapshot, noted)
  } finally {
    await snapshot.rollback().execute()
  }
}

/** The same within a transaction that sees one moment. */
async function* verifyAll(snapshot: Connection, noted: Noted = new Map()): AsyncGenerator<Verdict> {
  const db = snapshot.withTables<AuditTables>()
  for (const {agency, number, hash, entries} of await chainsOf(db)) {
    const head = number === null || hash === null ? undefined : {number, hash}
    yield {agency, ...(await verifyChain(db, agency, head, entries, noted.get(agency)))}
  }
  const found = await db.selectFrom('audit_heads').select('agency').execute()
  for (const [agency, {number}] of noted)
    if (!found.some(chain => chain.agency === agency) && number > 0)
      yield {agency, head: emptyChain, broken: `第1条缺失，整条链已被删除，原有${number}条`}
}

type Chain = {agency: string; number: number | null; hash: string | null; entries: number}

/** Every agency that has a head or an entry: a head without entries is as wrong as the reverse. */
async function chainsOf(db: Kysely<AuditTables>): Promise<Chain[]> {
  const {rows} = await sql<Chain>`
    select agency, head.number, head.hash, coalesce(entries, 0) as entries
    from audit_heads head
    full join (select agency, count(*) as entries from audit_entries group by agency) counted
      using (agency)
    order by agency`.execute(db)
  return rows
}

async function verifyChain(
  db: Kysely<AuditTables>,
  agency: string,
  last: AuditHead | undefined,
  count: number,
  noted: AuditHead | undefined,
): Promise<Omit<Verdict, 'agency'>> {
  let head = emptyChain
  let doubtful: {broken: string; entry: AuditEntry} | undefined
  for await (const entry of entriesOf(db, agency)) {
    if (doubtful) return {head, ...followsAltered(doubtful, entry)}
    const broken = brokenAfter(head, entry)
    if (broken?.isAltered) doubtful = {broken: broken.reason, entry}
    else if (broken) return {head, broken: broken.reason, entry}
    else if (noted?.number === entry.number && noted.hash !== entry.hash)
      return {head, broken: `第${entry.number}条与库外记下的不符，此前的记录曾被改写`, entry}
    else head = {number: entry.number, hash: entry.hash}
  }
  if (doubtful) return {head, ...doubtful}
  if (!last) return {head, broken: '链尾记录缺失'}
  if (head.number < Math.max(last.number, noted?.number ?? 0))
    return {head, broken: `第${head.number + 1}条缺失`}
  if (head.number > last.number) return {head, broken: `第${last.number + 1}条不在链尾记录之内`}
  if (head.hash !== last.hash) return {head, broken: `第${head.number}条与链尾记录不符`}
  return count === head.number ? {head} : {head, broken: `实有${count}条，与序号不符`}
}

const pageSize = 1000

async function* entriesOf(db: Kysely<AuditTables>, agency: string): AsyncGenerator<AuditEntry> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('agency', '=', agency)
      .where('number', '>', after)
      .orderBy('number')
      .limit(pageSize)
      .execute()
    for (const row of rows) yield {...row, at: row.at.toISOString()}
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.number
  }
}
