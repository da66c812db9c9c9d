/** What a report says of something: a number, or why there is none. */
export type Value = number | Untold

/**
 * `blank`: printed without a number; `unread`: the number could not be read, or its cell is not there;
 * `missing`: no report of that year is compared; `none`: there was nothing to have a share in.
 */
export type Untold = 'blank' | 'unread' | 'missing' | 'none'

export function isTold(value: Value | undefined): value is number {
  return typeof value === 'number'
}

/** All parts together: a blank one counts as nothing, with an unread one the whole cannot be told. */
export function wholeOf(parts: readonly Value[]): Value {
  if (parts.includes('unread')) return 'unread'
  const told = parts.filter(isTold)
  return told.length > 0 ? told.reduce((sum, part) => sum + part, 0) : (parts[0] ?? 'blank')
}
