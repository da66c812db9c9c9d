import {z} from 'zod'

/** The columns that a list can be ordered by, each with `-` in front from the last to the first. */
export function sortBy(columns: readonly string[]) {
  return z
    .enum(
      columns.flatMap(column => [column, `-${column}`]),
      `应为 ${columns.join('、')} 之一`,
    )
    .optional()
}
