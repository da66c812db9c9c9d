import {type Day, yearOf} from '../../../law/day.ts'
import {dayOfReceipt, type Facts} from '../../state/facts.ts'
import {carriedWords} from '../import/words.ts'

/** 结转情况 as of a day: carried over from an earlier year, received in this one, or on into the next. */
export function carriedOf(facts: Facts, today: Day): string | undefined {
  const received = dayOfReceipt(facts)
  if (!received) return undefined
  const ended = facts.conclusion?.on
  const isCarried = yearOf(received) < yearOf(ended ?? today)
  return carriedWords.labels[isCarried ? 'in' : 'new']
}
