import {cellCodes} from './form.ts'
import {forms} from './forms.ts'

/** Codes of cells in the order of the printed page; what only the older form has stands where it stood there. */
export function inFormOrder(codes: Iterable<string>): string[] {
  const wanted = new Set(codes)
  const known = order.filter(code => wanted.has(code))
  return [...known, ...[...wanted].filter(code => !order.includes(code)).sort()]
}

/** Two orders as one: each code of `older` that `newer` lacks follows its neighbour in `older`. */
function merged(older: string[], newer: string[]): string[] {
  const result = [...newer]
  let after = -1
  for (const code of older) {
    const at = result.indexOf(code)
    after = at >= 0 ? at : after + 1
    if (at < 0) result.splice(after, 0, code)
  }
  return result
}

const order = merged(cellCodes(forms['2019']), cellCodes(forms['2021']))
