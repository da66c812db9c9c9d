import {createHash} from 'node:crypto'
import {sql, type Transaction} from 'kysely'
import type {Report} from '../report.ts'
import type {ReportTables} from './tables.ts'

/** Shorter ones are the phrases of every report. */
const fewestCharacters = 20
const mostSentences = 5_000
const howMany = 5

/** Remembers the long sentences of a report, so that reports alike are found among any number. */
export async function writeSentences(
  db: Transaction<ReportTables>,
  id: number,
  {sections}: Report,
): Promise<void> {
  await db.deleteFrom('report_sentences').where('report_id', '=', id).execute()
  const hashes = hashesOf(sections.map(({text}) => text).join('\n'))
  await sql`
    insert into report_sentences (report_id, sentence)
    select ${id}, unnest(${hashes}::bigint[])`.execute(db)
}

/**
 * The reports kept before this one that share most sentences with it. Those of the same organ are
 * left out: an organ may repeat itself, and its year before is compared as such.
 */
export async function mostAlike(db: Transaction<ReportTables>, id: number): Promise<number[]> {
  const {rows} = await sql<{id: number}>`
    select other.id
    from report_sentences mine
    join report_sentences theirs using (sentence)
    join reports other on other.id = theirs.report_id
    join reports own on own.id = mine.report_id
    where own.id = ${id} and other.id < own.id and other.agency is distinct from own.agency
    group by other.id
    order by count(*) desc, other.id desc
    limit ${howMany}`.execute(db)
  return rows.map(row => row.id)
}

/** 48 bits of a hash: small enough for a number, large enough for every sentence of a province. */
function hashesOf(text: string): number[] {
  const sentences = text
    .normalize('NFKC')
    .split(/[。！？；!?;\n]/)
    .map(sentence => sentence.replaceAll(/\s/g, ''))
    .filter(sentence => sentence.length >= fewestCharacters)
  const hashes = sentences.map(sentence =>
    createHash('sha256').update(sentence).digest().readUIntBE(0, 6),
  )
  return [...new Set(hashes)].slice(0, mostSentences)
}
