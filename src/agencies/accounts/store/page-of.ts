import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import {type Group, groupsOn} from './groups-on.ts'

/**
 * A column that a list can be ordered by; its blanks come last. Either an index of the column and
 * `id` gives the order (there and back, where there are blanks), or many rows have the same value.
 */
export type Sort = Indexed | Grouped

type Indexed = {column: string; hasBlanks?: true}

/**
 * `type` of the values; where they are ids, the groups are ordered by the names of what they name.
 * Rows of a group stand by `within`.
 */
type Grouped = {
  column: string
  type: 'uuid' | 'date' | 'text'
  named?: 'agencies' | 'departments'
  within?: string
}

/** The rows of a table with a key `id` that fit, in the order that was asked for. */
export type Fitting = {
  table: string
  wanted: RawBuilder<unknown>
  sorts: Readonly<Record<string, Sort>>
  /** A name of `sorts`, with `-` in front from the last to the first; otherwise the usual one. */
  sort: string | undefined
  usual: string
}

export type Page = {page: number; size: number}

/**
 * Which rows stand on a page, in order, and how many there are in all. Of the rows before it nothing
 * but the order is read, and of no more than half of them, so that the last page costs what the first
 * costs.
 */
export function pageOf(
  db: Connection,
  {table, wanted, sorts, sort, usual}: Fitting,
  page: Page,
): Promise<{ids: string[]; total: number}> {
  const asked = sort && sorts[sort.replace('-', '')] ? sort : usual
  const by = sorts[asked.replace('-', '')]
  if (!by) throw new Error(`a list cannot be ordered by ${asked}`)
  const isDown = asked.startsWith('-')
  return 'type' in by
    ? pageByGroups(db, {table, wanted}, {...by, isDown}, page)
    : pageByIndex(db, {table, wanted}, {...by, isDown}, page)
}

type Wanted = Pick<Fitting, 'table' | 'wanted'>
type Direction = {isDown: boolean}

/** The groups of one value are counted, and only those that reach into the page are looked into. */
async function pageByGroups(
  db: Connection,
  {table, wanted}: Wanted,
  {column, type, named, within = 'id', isDown}: Grouped & Direction,
  {page, size}: Page,
): Promise<{ids: string[]; total: number}> {
  const value = sql.ref(`${table}.${column}`)
  const direction = isDown ? sql`desc` : sql`asc`
  const names = named ? sql`left join ${sql.table(named)} named on named.id = value` : sql``
  const {rows: groups} = await sql<Group>`
    select value, rows from (
      select ${value} as value, count(*) as rows from ${sql.table(table)} where ${wanted} group by 1
    ) groups ${names}
    order by value is null, ${named ? sql`named.name` : sql`value`} ${direction}, value ${direction}`.execute(
    db,
  )
  const {values, hasBlanks, skip, total} = groupsOn(groups, (page - 1) * size, size)
  const array = sql`${values}::${sql.raw(type)}[]`
  const {rows} = await sql<{id: string}>`
    select id from ${sql.table(table)}
    where ${wanted} and (${value} = any(${array}) ${hasBlanks ? sql`or ${value} is null` : sql``})
    order by array_position(${array}, ${value}),
      case when ${value} is not null then ${sql.ref(within)} end, id ${direction}
    limit ${size} offset ${skip}`.execute(db)
  return {ids: rows.map(({id}) => id), total}
}

async function pageByIndex(
  db: Connection,
  {table, wanted}: Wanted,
  {column, hasBlanks, isDown}: Indexed & Direction,
  {page, size}: Page,
): Promise<{ids: string[]; total: number}> {
  const {rows: counted} = await sql<{total: number}>`
    select count(*) as total from ${sql.table(table)} where ${wanted}`.execute(db)
  const total = counted[0]?.total ?? 0
  const before = (page - 1) * size
  const behind = Math.max(0, total - before - size)
  const isFromEnd = behind < before
  const limit = Math.max(0, Math.min(size, total - before))
  const direction = isDown === isFromEnd ? sql`asc` : sql`desc`
  const blanks = isFromEnd ? sql`nulls first` : sql`nulls last`
  const order = sql`order by ${sql.ref(`${table}.${column}`)} ${direction} ${hasBlanks ? blanks : sql``},
    ${sql.ref(`${table}.id`)} ${direction}`
  // Many are read in the order of the index: the planner, for whom a comparison of two names costs
  // what one of two numbers costs, would sort them.
  const read = total > few ? sql`(select * from ${sql.table(table)} ${order} offset 0)` : sql``
  const {rows} = await sql<{id: string}>`
    select id from ${read} ${sql.table(table)} where ${wanted} ${order}
    limit ${limit} offset ${isFromEnd ? behind : before}`.execute(db)
  const ids = rows.map(({id}) => id)
  return {ids: isFromEnd ? ids.reverse() : ids, total}
}

/** So many are sorted at once. */
const few = 2000
