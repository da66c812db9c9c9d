import {type Day, parseDay} from '../../law/day.ts'

/** The day that a cell names: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. */
export function readDay(text: string): Day | undefined {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!found) return undefined
  const [, year = '', month = '', date = ''] = found
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
