import type {Day} from './day.ts'

/** A value of the law with the day from which it holds, its article, and when it was last checked. */
export type Dated<T> = readonly {from: Day; value: T; article: string; checked: Day}[]

/** The value in force on a day; old ones stay, for what happened under them. */
export function inForce<T>(values: Dated<T>, on: Day): {value: T; article: string} {
  const found = values.findLast(({from}) => from <= on)
  if (!found) throw new RangeError(`${on} 尚无此项规定`)
  return found
}
