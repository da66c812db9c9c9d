import {readDay} from '../../../agencies/import/read-day.ts'
import {addDays, type Day, day} from '../../../law/day.ts'

/** The day a cell names, and whether it stood there as a bare number. */
export type ReadDay = {day: Day; isSerial: boolean}

/**
 * The day that a cell of a register names: as `readDay` does, also in full-width figures, with a time
 * behind it, or as the number under which Excel keeps a date whose format was lost (46083).
 */
export function dayIn(text: string): ReadDay | {wrong: string} {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s*([-/.年月日])\s*/g, '$1')
    .replace(/[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
    .trim()
  const found = readDay(plain)
  if (found) return {day: found, isSerial: false}
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0
  // From 2008, when the Regulations came into force.
  if (serial >= 39_569 && serial < 73_051) return {day: addDays(excelZero, serial), isSerial: true}
  if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(plain)) return {wrong: `“${text}”没有年份，应如 2026-03-01`}
  if (/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(plain))
    return {wrong: `“${text}”的年份只有两位，应如 2026-03-01`}
  return {wrong: `“${text}”不是日期，应如 2026-03-01`}
}

/** Day 0 of Excel's count, which takes 1900 for a leap year. */
const excelZero = day('1899-12-30')
