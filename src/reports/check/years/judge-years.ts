import type {Report} from '../../report.ts'
import {amountOf, isUnknown} from '../amount.ts'
import type {Found, NotJudged} from '../check.ts'

/** One number of this year that follows from numbers of the year before and of this year. */
export type YearRelation = {
  subject: string
  is: string
  /** Cells of the year before, then of this year, with the sign they come in by. */
  before: string[]
  added?: string[]
  taken?: string[]
}

/** As `judgeCells`, over two neighbouring years. */
export function* judgeYears(
  report: Report,
  previous: Report,
  {subject, is, before, added = [], taken = []}: YearRelation,
): Generator<Found | NotJudged> {
  const amounts = [
    amountOf(report, [is]),
    amountOf(previous, before),
    amountOf(report, added),
    amountOf(report, taken),
  ]
  const unknown = amounts.find(isUnknown)
  if (unknown) yield {why: `${unknown.why}，${subject}无从核对`}
  const [now, then, plus, minus] = amounts.map(Number)
  if (unknown || amounts.slice(0, 2).every(value => value === null)) return
  const should = (then ?? 0) + (plus ?? 0) - (minus ?? 0)
  if (now !== should)
    yield {
      message: `${subject}应为 ${should}，实为 ${now}`,
      cells: [is, ...added, ...taken],
    }
}
