import {cellCodes} from './form.ts'
import {forms} from './forms.ts'

/** The code of the cell in a row and a column: `t3.received`, `natural` → `t3.received.natural`. */
export function cellCode(row: string, column: string): string {
  return codes.get(row)?.get(column) ?? `${row}.${column}`
}

/** Every report has the same cells: their codes by row and column are put together once. */
const codes = new Map<string, Map<string, string>>()

for (const code of Object.values(forms).flatMap(cellCodes)) {
  const end = code.lastIndexOf('.')
  const row = code.slice(0, end)
  codes.set(row, (codes.get(row) ?? new Map()).set(code.slice(end + 1), code))
}
