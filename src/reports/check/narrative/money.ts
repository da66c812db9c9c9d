import type {ReadCell} from '../../report.ts'
import type {Statement} from './statements.ts'

/** 「1,030.5万元」, into the groups `n` and `unit`. */
export const money = '(?<![\\d.约近超逾])(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>亿元|万元|元)'

const wanOf: Record<string, number> = {亿元: 10_000, 万元: 1, 元: 0.0001}

/** An amount in 万元, with the half of its last printed digit as the room that rounding leaves. */
export function tenThousands({amount, match}: Statement): {value: number; room: number} {
  const {n = '', unit = '万元'} = match.groups ?? {}
  const factor = wanOf[unit] ?? 1
  const decimals = n.includes('.') ? n.length - n.indexOf('.') - 1 : 0
  return {value: Math.round(amount * factor * 1e8) / 1e8, room: 0.5 * 10 ** -decimals * factor}
}

/** A cell for 万元 in which somebody may have written 「300元」. */
export function tenThousandsOf({value, unit}: ReadCell): number {
  return (value ?? 0) * (wanOf[unit ?? '万元'] ?? 1)
}
