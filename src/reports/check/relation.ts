import type {Report} from '../report.ts'
import {amount, amountOf, isUnknown} from './amount.ts'
import type {Found, NotJudged} from './check.ts'
import {total} from './total.ts'

/** Two groups of cells whose sums must be equal; `subject` begins the sentence: 「…应为 X，实为 Y」. */
export type Relation = {subject: string; should: string[]; is: string[]}

/** Judges relations between cells of one report. */
export function* judge(
  report: Report,
  relations: readonly Relation[],
): Generator<Found | NotJudged> {
  for (const {subject, should, is} of relations)
    yield* judgeCells(report, [...is, ...should], values => {
      const now = total(values.slice(0, is.length))
      const then = total(values.slice(is.length))
      return now === then ? undefined : `${subject}应为 ${then}，实为 ${now}`
    })
}

/**
 * Asks for the sentence that says what is wrong with these cells, if anything is.
 *
 * Blank cells and marks count as nothing, but where no cell states anything nothing is judged; a cell
 * that could not be read leaves all of them unjudged.
 */
export function* judgeCells(
  report: Report,
  cells: string[],
  wrong: (values: number[]) => string | undefined,
): Generator<Found | NotJudged> {
  const all = amountOf(report, cells)
  if (isUnknown(all)) yield {why: `${all.why}，有关数字无从核对`}
  if (all === null || isUnknown(all)) return
  const message = wrong(cells.map(code => Number(amount(report, code) ?? 0)))
  if (message) yield {message, cells}
}

/** By how much `is` exceeds `should`; undefined where that cannot be told. */
export function offBy(report: Report, {should, is}: Relation): number | undefined {
  const [now, then] = [amountOf(report, is), amountOf(report, should)]
  if (isUnknown(now) || isUnknown(then)) return undefined
  return total([now ?? 0, -(then ?? 0)])
}
