const numbers = new Intl.NumberFormat('zh-CN', {maximumFractionDigits: 1})

/** With thousands separators and at most one decimal. */
export function format(value: number): string {
  return numbers.format(value)
}

/** A number with its unit; what is not there is said not to be. */
export function valueInWords(value: number | null | undefined, unit: '件' | '%'): string {
  if (value === null || value === undefined) return '未载明'
  return unit === '%' ? `${format(value)}%` : `${format(value)} ${unit}`
}
