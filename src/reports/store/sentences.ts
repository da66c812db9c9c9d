import {type Kysely, sql, type Transaction} from 'kysely'
import {outlineOf} from '../examine/outline.ts'
import type {Report} from '../report.ts'
import type {ReportTables} from './tables.ts'

const mostSentences = 5_000
const howMany = 5

/** Remembers the own sentences of a report, so that reports alike are found among any number. */
export async function writeSentences(
  db: Transaction<ReportTables>,
  id: number,
  report: Report,
): Promise<void> {
  await db.deleteFrom('report_sentences').where('report_id', '=', id).execute()
  const hashes = hashesOf(report)
  await sql`
    insert into report_sentences (report_id, sentence)
    select ${id}, unnest(${hashes}::bigint[])`.execute(db)
}

/**
 * The reports kept before the one with the id `before` that share most sentences with it; absent when
 * there are none to look at. Those of its own organ are left out: an organ may repeat itself, and its
 * year before is compared as such.
 */
export async function mostAlike(
  db: Kysely<ReportTables>,
  agency: string | null,
  report: Report,
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<number[] | undefined> {
  const ofOthers = sql<boolean>`other.agency is distinct from ${agency} and other.id < ${before}`
  const {rows: some} = await sql`select from reports other where ${ofOthers} limit 1`.execute(db)
  if (some.length === 0) return undefined
  const {rows} = await sql<{id: number}>`
    select other.id
    from report_sentences theirs
    join reports other on other.id = theirs.report_id
    where theirs.sentence = any(${hashesOf(report)}::bigint[]) and ${ofOthers}
    group by other.id
    order by count(*) desc, other.id desc
    limit ${howMany}`.execute(db)
  return rows.map(row => row.id)
}

function hashesOf(report: Report): number[] {
  return [...new Set(outlineOf(report).sentences)].slice(0, mostSentences)
}
