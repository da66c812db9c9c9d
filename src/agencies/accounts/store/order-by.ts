import {type RawBuilder, sql} from 'kysely'

/**
 * By what a list can be ordered. Blanks come last, which only a column that has some must be told;
 * `join` brings the table of the column where that is another one.
 */
export type Sorts = Readonly<
  Record<string, {column: string; hasBlanks?: true; join?: RawBuilder<unknown>}>
>

/**
 * How a list is ordered by one of its columns, `-` in front from the last to the first. Rows of the
 * same value stand in the order of `key`, so that no page repeats a row of another.
 */
export function orderBy(
  sorts: Sorts,
  sort: string,
  key: string,
): {order: RawBuilder<unknown>; join: RawBuilder<unknown>} {
  const {column, hasBlanks, join = sql``} = sorts[sort.replace('-', '')] ?? {column: key}
  // Without `nulls last` an index gives the order backwards.
  const order = sort.startsWith('-')
    ? sql`order by ${sql.ref(column)} desc ${hasBlanks ? sql`nulls last` : sql``}, ${sql.ref(key)} desc`
    : sql`order by ${sql.ref(column)}, ${sql.ref(key)}`
  return {order, join}
}
