/** More do not fit beside each other. */
export const mostReports = 12

/** Reports asked for by an address: `ids=1,2` or `ids=1&ids=2`; what is no number is left out. */
export function idsOf(asked: unknown): number[] {
  const parts = [asked].flat().flatMap(part => (typeof part === 'string' ? part.split(',') : []))
  const ids = parts.filter(part => /^\d{1,15}$/.test(part)).map(Number)
  return [...new Set(ids)].slice(0, mostReports)
}
