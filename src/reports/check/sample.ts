/**
 * A small report to show a check at work: a proper report of zeros, but for what is said here.
 *
 * `cells` by cell code or by row code (`t3.received`: all its numbers from left to right);
 * `null` a blank cell, text a cell printed so; `without` the beginnings of codes the report lacks.
 */
export type Sample = {
  agency?: string | null
  year?: number | null
  layout?: '2019' | '2021'
  title?: string | null
  cells?: Record<string, SampleCell | SampleCell[]>
  without?: string[]
  /** By number of the section; the others have an ordinary sentence. `null`: no such section. */
  text?: Record<number, string | null>
  /** What reading says of a part of the file that it could not read. */
  unread?: string
  previous?: Sample
  others?: Sample[]
}

export type SampleCell = number | string | null
