import type {Piece} from '../lines/flow.ts'
import type {Placing} from './place-row.ts'
import {readNumber} from './read-number.ts'

/**
 * A row in which a number is broken inside its cell (「1⏎2」, 「1 2」), mended where the row then
 * adds up to its total; undefined when nothing is broken or the sum does not bear it out.
 */
export function mendBroken(placing: Placing, totalAt: number): Placing | undefined {
  if (totalAt < 0 || !placing.some(isBroken)) return undefined
  const mended = placing.map(cell =>
    cell && isBroken(cell) ? {...cell, joined: cell.text.replace(/\s+/g, '')} : cell,
  )
  return addsUp(mended, totalAt) ? mended : undefined
}

/**
 * A row of text broken over two lines inside a number, with the halves joined where it then has
 * `width` numbers and adds up to its total:
 *
 *     一、本年新收政府信息公开申请数量 31 55 52 86 63 10
 *     2 389
 */
export function mendWrapped(
  cells: Piece[],
  firstLine: number,
  width: number,
  totalAt: number,
): Placing | undefined {
  const [before, after] = [cells[firstLine - 1], cells[firstLine]]
  if (totalAt < 0 || cells.length !== width + 1 || !before || !after) return undefined
  const text = `${before.text}\n${after.text}`
  const joined = {...before, text, joined: `${before.text}${after.text}`}
  const mended = cells.toSpliced(firstLine - 1, 2, joined)
  return addsUp(mended, totalAt) ? mended : undefined
}

function addsUp(placing: Placing, totalAt: number): boolean {
  const values = placing.map(cell => {
    const {state, value} = readNumber(cell?.joined ?? cell?.text ?? '', 'count')
    return state === 'unread' ? Number.NaN : (value ?? 0)
  })
  const sum = values.reduce((all, value, at) => (at === totalAt ? all : all + value), 0)
  return sum === values[totalAt]
}

function isBroken(cell: Placing[number]): boolean {
  return cell !== null && cell.text.length > 2 && broken.test(cell.text)
}

/** Over two lines, or set wide: 「1 2」. */
const broken = /^\s*\d+\s*\n\s*\d+\s*$|^\s*\d(?:[ \u3000]{1,3}\d)+\s*$/
