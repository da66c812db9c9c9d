/** Rows of a list that have one value in the column it is ordered by, blank in the last group. */
export type Group = {value: string | null; rows: number}

/**
 * The values of the rows on a page that begins after `before` rows, how many rows of these groups
 * stand before it, and how many rows there are in all.
 */
export function groupsOn(
  groups: readonly Group[],
  before: number,
  size: number,
): {values: string[]; hasBlanks: boolean; skip: number; total: number} {
  const values: string[] = []
  let hasBlanks = false
  let skip = 0
  let total = 0
  for (const {value, rows} of groups) {
    const begin = total
    total += rows
    if (total <= before || begin >= before + size) continue
    if (value === null) hasBlanks = true
    else values.push(value)
    if (begin < before) skip = before - begin
  }
  return {values, hasBlanks, skip, total}
}
