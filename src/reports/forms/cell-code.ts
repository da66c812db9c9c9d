import {cellCodes} from './form.ts'
import {forms} from './forms.ts'

/** The row of a cell: `t3.received.natural` → `t3.received`. */
export function rowOf(code: string): string {
  return code.slice(0, code.lastIndexOf('.'))
}

/** The codes of the cells of a row by their columns: `t3.received`: `natural` → `t3.received.natural`. */
export function cellCodesOf(row: string): ReadonlyMap<string, string> {
  return codes.get(row) ?? new Map()
}

/** Every report has the same cells: their codes by row and column are put together once. */
const codes = new Map<string, Map<string, string>>()

for (const code of Object.values(forms).flatMap(cellCodes)) {
  const row = rowOf(code)
  codes.set(row, (codes.get(row) ?? new Map()).set(code.slice(row.length + 1), code))
}
