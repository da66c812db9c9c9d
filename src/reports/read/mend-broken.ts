import type {Placing} from './place-row.ts'
import {readNumber} from './read-number.ts'

/**
 * A row in which a number is broken over lines inside its cell (「1⏎2」), mended where the row then
 * adds up to its total; undefined when nothing is broken or the sum does not bear it out.
 */
export function mendBroken(placing: Placing, totalAt: number): Placing | undefined {
  if (totalAt < 0 || !placing.some(isBroken)) return undefined
  const mended = placing.map(cell =>
    cell && isBroken(cell) ? {...cell, joined: cell.text.replace(/\s+/g, '')} : cell,
  )
  const values = mended.map(cell => {
    const {state, value} = readNumber(cell?.joined ?? cell?.text ?? '', 'count')
    return state === 'unread' ? Number.NaN : (value ?? 0)
  })
  const sum = values.reduce((all, value, at) => (at === totalAt ? all : all + value), 0)
  return sum === values[totalAt] ? mended : undefined
}

function isBroken(cell: Placing[number]): boolean {
  return cell?.text.includes('\n') === true && /^\s*\d+\s*\n\s*\d+\s*$/.test(cell.text)
}
