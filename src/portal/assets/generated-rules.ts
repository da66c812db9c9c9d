/** Where notes stand below their row: on a telephone and on paper; else in the margin. */
const narrow = 'print, (max-width: 68.74rem)'
const broad = 'screen and (min-width: 68.75rem)'

/** Beside how many paragraphs a note may reach down. */
export const mostReach = 40

const most = {rows: 48, columns: 16, notes: 99}

/**
 * Places in the grid of a statutory table. Every printed row has two tracks: its cells, and below
 * them the place of its notes on a narrow page; so a cell over n rows spans 2n−1 tracks.
 */
export function gridRules(): string {
  const rows = numbers(most.rows).map(
    n => `.r-${n}{grid-row-start:${2 * n - 1}}.down-${n}{grid-row-end:span ${2 * n - 1}}`,
  )
  const below = numbers(most.rows).map(n => `.note-r-${n}{grid-row:${2 * n} / span 1}`)
  const columns = numbers(most.columns).map(
    n => `.c-${n}{grid-column-start:${n}}.over-${n}{grid-column-end:span ${n}}`,
  )
  // In the margin a long note stretches no row of the table but only the track after the last.
  const tracks = numbers(most.rows).map(
    n => `.rows-${n}{grid-template-rows:repeat(${n},auto 0px) 1fr}`,
  )
  const reaches = numbers(mostReach).map(n => `.reach-${n}{grid-row-end:span ${n}}`)
  return [
    ...rows,
    ...columns,
    `@media ${narrow}{`,
    ...below,
    '}',
    `@media ${broad}{`,
    ...tracks,
    ...reaches,
    '}',
  ].join('\n')
}

/** A note under the pointer, under the keyboard or just jumped to lights up what it speaks of. */
export function noteRules(): string {
  return numbers(most.notes)
    .map(
      n =>
        `.paper:has(#note-${n}:is(:hover,:focus-within,:target)) [data-notes~="${n}"]` +
        '{background:var(--lit);outline:2px solid var(--warm)}',
    )
    .join('\n')
}

function numbers(count: number): number[] {
  return Array.from({length: count}, (_, at) => at + 1)
}
