import type {Report} from '../../report.ts'
import {amountOf, isUnknown} from '../amount.ts'
import type {Found, NotJudged} from '../check.ts'
import {quoted} from './passage.ts'
import type {Statement} from './statements.ts'

/**
 * Cells that may be meant, by sums: a code with 「-」 before it is taken off. The first is what the
 * finding names; a statement that equals any of them agrees with the tables.
 */
export type Meant = string[][]

/** Judges statements by the cells they speak of: `name` as in 「应与表三新收总计一致」. */
export function* agree(
  report: Report,
  said: readonly Statement[],
  name: string,
  meant: (statement: Statement) => Meant,
): Generator<Found | NotJudged> {
  for (const statement of said) {
    const groups = meant(statement)
    const amounts = groups.map(codes => signedSum(report, codes))
    const unknown = amounts.find(isUnknown)
    const {quote, ...where} = quoted(statement.passage, statement.start, statement.end)
    if (amounts.includes(statement.amount)) continue
    if (unknown) yield {why: `${unknown.why}，叙述“${quote}”无从核对`}
    else
      yield {
        message: `叙述中“${quote.trim()}”应与${name}一致：应为 ${amounts[0] ?? 0}，实为 ${statement.amount}`,
        cells: groups[0] ?? [],
        quote,
        ...where,
      }
  }
}

/** Blank counts as nothing: what the narrative tells, the table must show. */
function signedSum(report: Report, codes: string[]): number | NotJudged {
  const taken = codes.filter(code => code.startsWith('-')).map(code => code.slice(1))
  const added = amountOf(
    report,
    codes.filter(code => !code.startsWith('-')),
  )
  const off = amountOf(report, taken)
  if (isUnknown(added)) return added
  return isUnknown(off) ? off : (added ?? 0) - (off ?? 0)
}
