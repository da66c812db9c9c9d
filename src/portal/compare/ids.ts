/** More do not fit beside each other. */
export const mostReports = 12

/** Reports asked for by an address: `ids=1,2` or `ids=1&ids=2`; what is no number is left out. */
export function idsOf(asked: unknown): number[] {
  return all(asked).slice(0, mostReports)
}

/** Whether more are asked for than fit. */
export function areTooMany(asked: unknown): boolean {
  return all(asked).length > mostReports
}

function all(asked: unknown): number[] {
  const parts = [asked].flat().flatMap(part => (typeof part === 'string' ? part.split(',') : []))
  return [...new Set(parts.filter(part => /^\d{1,15}$/.test(part)).map(Number))]
}
