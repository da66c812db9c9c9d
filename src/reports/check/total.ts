/** 0.1 + 0.2 → 0.3: amounts of money have at most six decimals. */
export function total(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) * 1e6) / 1e6
}
