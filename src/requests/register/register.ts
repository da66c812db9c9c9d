import type {Facts} from '../state/facts.ts'
import {table3Rows} from './table3.ts'

/** A number of table 3 and the requests behind it. */
export type RegisterCell = {value: number; ids: string[]}

/**
 * The cells of table 3 that the requests of an agency make for a year, by the codes of the statutory
 * form (`t3.granted.natural`); a cell that is not there is 0. Each number names its requests.
 */
export function table3Of(
  requests: Iterable<{id: string; facts: Facts}>,
  year: number,
): Map<string, RegisterCell> {
  const cells = new Map<string, RegisterCell>()
  for (const {id, facts} of requests)
    for (const row of table3Rows(facts, year))
      for (const column of [facts.arrived?.applicantKind, 'total'])
        if (column) add(cells, `t3.${row}.${column}`, id)
  return cells
}

function add(cells: Map<string, RegisterCell>, code: string, id: string) {
  const cell = cells.get(code)
  if (cell) {
    cell.value++
    cell.ids.push(id)
  } else cells.set(code, {value: 1, ids: [id]})
}
