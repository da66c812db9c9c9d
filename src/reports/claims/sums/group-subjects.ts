import {categoryOf} from '../categories.ts'
import type {Item} from '../text/items.ts'
import {gapBetween} from './neighbours.ts'

/**
 * Of groups that each tell a subject and what became of it, the subjects; any other list as it is.
 *
 *     其中,承办建议11件,已解决11件;承办提案16件,已解决14件,正在解决2件        11, 16
 */
export function groupSubjects(items: readonly Item[]): readonly Item[] {
  const subjects = groupFirsts(items)
  if (subjects.length < 2 || subjects.length === items.length) return items
  const areTold = items.every(
    (item, at) =>
      subjects.includes(item) !== isOutcome(item) &&
      // 「主动公开29条,不予公开583条;受理申请2条」: nothing came of the last
      !(subjects.includes(item) && subjects.includes(items[at + 1] ?? item)),
  )
  return areTold ? subjects : items
}

/** The first number behind each semicolon. */
export function groupFirsts(items: readonly Item[]): Item[] {
  return items.filter((item, at) => {
    const before = items[at - 1]
    return before === undefined || gapBetween(before, item).includes(';')
  })
}

function isOutcome({label, tail}: Item): boolean {
  return categoryOf(label + tail) === 'outcome'
}
