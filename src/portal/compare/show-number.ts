import {isTold, type Untold, type Value} from './value.ts'

const numbers = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 1})

/** With thousands separators and at most one decimal. */
export function format(value: number): string {
  return numbers.format(value)
}

/** Why there is no number, in words. */
export const untoldWords: Record<Untold, string> = {
  blank: '未载明',
  unread: '未读出',
  missing: '无年报',
  none: '无',
}

/** A number with its unit; where there is none, why. */
export function valueInWords(value: Value = 'unread', unit: '件' | '%'): string {
  if (!isTold(value)) return untoldWords[value]
  return unit === '%' ? `${format(value)}%` : `${format(value)} ${unit}`
}
