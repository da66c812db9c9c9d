import {yearOf} from '../../law/day.ts'
import {dayOfReceipt, type Facts} from '../state/facts.ts'
import {outcomeRow} from '../state/outcome.ts'

/** The rows of table 3 in which a request stands for a year, by their codes; none in a year it does not touch. */
export function table3Rows(facts: Facts, year: number): string[] {
  const receivedOn = dayOfReceipt(facts)
  if (!receivedOn || yearOf(receivedOn) > year) return []
  const end = facts.conclusion
  if (end && yearOf(end.on) < year) return []
  const beginning = yearOf(receivedOn) === year ? 'received' : 'carriedIn'
  return end && yearOf(end.on) === year
    ? [beginning, outcomeRow(end.outcome, year), 'concluded']
    : [beginning, 'carriedOut']
}
