import {type RawBuilder, sql} from 'kysely'
import {agenciesWithin} from '../agencies/accounts/store/names.ts'
import type {visible} from '../agencies/permissions.ts'
import type {Change, Connection} from '../db/database.ts'
import {type NewDisclosure, numberKey, textOf} from './disclosure.ts'
import {nameOf} from './name-of.ts'
import {queryOf, termsOf} from './terms.ts'

export type Disclosure = NewDisclosure & {id: string; agency: string; agencyName: string}

export type DisclosureSearch = {
  /** Every one of these words stands in it. */
  words: readonly string[]
  agency?: string | undefined
  sort?: string | undefined
  limit: number
  offset: number
}

const sorts = {publishedOn: 'published_on', title: 'title', agency: 'agencies.name'} as const

/** A part of the catalogue, the newest first where nothing else is asked; `within` is absent for the public. */
export async function searchDisclosures(
  db: Connection,
  {words, agency, sort = '-publishedOn', limit, offset}: DisclosureSearch,
  within?: ReturnType<typeof visible>,
): Promise<{rows: Disclosure[]; total: number}> {
  const agencies = within && (await agenciesWithin(db, within))
  const wanted = sql.join(
    [
      sql`true`,
      ...(agencies ? [sql`disclosures.agency = any(${agencies}::uuid[])`] : []),
      ...(agency ? [sql`disclosures.agency = ${agency}`] : []),
      ...words.map(holds),
    ],
    sql` and `,
  )
  const column = sorts[sort.replace('-', '') as keyof typeof sorts] ?? 'published_on'
  const order = sort.startsWith('-') ? sql`desc` : sql`asc`
  const rows = await rowsOf(
    db,
    sql`where ${wanted} order by ${sql.ref(column)} ${order}, disclosures.id
      limit ${limit} offset ${offset}`,
  )
  const {rows: counted} = await sql<{total: number}>`
    select count(*) as total from disclosures where ${wanted}`.execute(db)
  return {rows, total: Number(counted[0]?.total ?? 0)}
}

export async function disclosureOf(db: Connection, id: string): Promise<Disclosure | undefined> {
  const [row] = await rowsOf(db, sql`where disclosures.id = ${id}`)
  return row
}

/**
 * What shares most with a request: those whose 文号 it names, and those in which most of its words
 * stand, each word by its weight. Widths and small letters are alike. A word that stands in very
 * many, as 实施方案, tells none of them from the others: it does not find by itself.
 */
export async function candidates(
  db: Connection,
  asked: {
    words: readonly {word: string; weight: number}[]
    numbers: readonly string[]
    years: readonly number[]
    agency: string
  },
  limit: number,
): Promise<Disclosure[]> {
  const {words, numbers, years, agency} = asked
  const {rows} = await sql<{id: string}>`
    select id from (
      select found.id, sum(weight) as weight from (
        ${sql.join(
          [
            ...words.map(standing),
            sql`
        select id, 1000 from disclosures where number_key = any(${numbers}::text[])`,
          ],
          sql` union all `,
        )}
      ) found group by found.id
    ) weighed join disclosures using (id)
    order by weight
      + case when agency = ${agency} then 3 else 0 end
      + case when extract(year from published_on) = any(${years}::int[]) then 2 else 0 end desc,
      published_on desc, id
    limit ${limit}`.execute(db)
  const ids = rows.map(({id}) => id)
  const found = await rowsOf(db, sql`where disclosures.id = any(${ids}::uuid[])`)
  return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

const tooOften = 2000

/** Each word asked for itself: how often it stands tells the database whether its index helps. */
function standing({word, weight}: {word: string; weight: number}): RawBuilder<unknown> {
  return sql`
    select id, weight from (
      select id, ${weight}::int as weight, count(*) over () as often from (
        select id from disclosures where terms @@ ${queryOf(word)}::tsquery limit ${tooOften}
      ) few
    ) counted where often < ${tooOften}`
}

/** Agencies that have something in the catalogue, with how much. */
export async function agenciesWithDisclosures(
  db: Connection,
): Promise<{id: string; name: string; count: number}[]> {
  const {rows} = await sql<{id: string; name: string; count: string}>`
    select agencies.id, agencies.name, counted.count from (
      select agency, count(*) from disclosures group by agency
    ) counted join agencies on agencies.id = counted.agency order by agencies.name`.execute(db)
  return rows.map(({count, ...agency}) => ({...agency, count: Number(count)}))
}

/** Whether the agency has one of this address and title. */
export async function isKnown(
  db: Connection,
  agency: string,
  {address, title}: NewDisclosure,
): Promise<boolean> {
  const {rows} = await sql`
    select from disclosures
    where agency = ${agency} and address = ${address} and title = ${title}`.execute(db)
  return rows.length > 0
}

/** Those of an agency by address and title, which name one document. */
export async function knownDisclosures(db: Connection, agency: string): Promise<Set<string>> {
  const {rows} = await sql<{address: string; title: string}>`
    select address, title from disclosures where agency = ${agency}`.execute(db)
  return new Set(rows.map(nameOf))
}

/** False where the agency has one of this address and title already. */
export async function insertDisclosure(
  change: Change,
  row: NewDisclosure & {id: string; agency: string},
  saved: {by: string; at: Date},
): Promise<boolean> {
  const {rows} = await sql`
    insert into disclosures (id, agency, title, number, number_key, published_on, address,
      summary, keywords, terms, saved_at, saved_by)
    values (${row.id}, ${row.agency}, ${row.title}, ${row.number}, ${keyOf(row)},
      ${row.publishedOn}, ${row.address}, ${row.summary}, ${row.keywords}, ${termsIn(row)},
      ${saved.at}, ${saved.by})
    on conflict (agency, address, title) do nothing returning id`.execute(change)
  return rows.length > 0
}

export async function updateDisclosure(
  change: Change,
  id: string,
  row: NewDisclosure,
  saved: {by: string; at: Date},
): Promise<void> {
  await sql`
    update disclosures set title = ${row.title}, number = ${row.number},
      number_key = ${keyOf(row)}, published_on = ${row.publishedOn}, address = ${row.address},
      summary = ${row.summary}, keywords = ${row.keywords}, terms = ${termsIn(row)},
      saved_at = ${saved.at}, saved_by = ${saved.by}
    where id = ${id}`.execute(change)
}

export async function deleteDisclosure(change: Change, id: string): Promise<void> {
  await sql`delete from disclosures where id = ${id}`.execute(change)
}

/** Held until the end of the transaction, so that two changes of it do not meet. */
export async function heldDisclosure(change: Change, id: string): Promise<Disclosure | undefined> {
  await sql`select from disclosures where id = ${id} for update`.execute(change)
  return disclosureOf(change, id)
}

/** Its neighbouring characters find it by the index, the text itself says whether it is so. */
function holds(word: string): RawBuilder<unknown> {
  return sql`(terms @@ ${queryOf(word)}::tsquery and position(${word.toLowerCase()} in
    lower(normalize(concat_ws(' ', title, number, summary, keywords), NFKC))) > 0)`
}

function termsIn(row: NewDisclosure): RawBuilder<unknown> {
  return sql`array_to_tsvector(${termsOf(textOf(row))}::text[])`
}

function keyOf({number}: NewDisclosure): string | null {
  return number && numberKey(number)
}

async function rowsOf(db: Connection, fitting: RawBuilder<unknown>): Promise<Disclosure[]> {
  const {rows} = await sql<Disclosure>`
    select disclosures.id, disclosures.agency, agencies.name as "agencyName", title, number,
      published_on as "publishedOn", address, summary, keywords
    from disclosures join agencies on agencies.id = disclosures.agency ${fitting}`.execute(db)
  return rows
}
