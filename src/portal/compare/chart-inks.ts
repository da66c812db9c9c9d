/**
 * Colours stand for variables of the stylesheet, which knows light and dark: these values only
 * carry the names through the drawing.
 */
export const ink = '#010101'
export const rule = '#020202'

export function chartInk(at: number): string {
  return `#0301${two(at)}`
}

export function labelInk(at: number): string {
  return `#0302${two(at)}`
}

/** As many as the stylesheet knows; further series begin anew. */
const count = 8

/** The variable for which each colour stands. */
export const inks: ReadonlyMap<string, string> = new Map([
  [ink, '--ink'],
  [rule, '--rule'],
  ...Array.from({length: count}, (_, at) => [chartInk(at), `--chart-${at + 1}`] as const),
  ...Array.from({length: count}, (_, at) => [labelInk(at), `--on-chart-${at + 1}`] as const),
])

function two(at: number): string {
  return String(at % count).padStart(2, '0')
}
