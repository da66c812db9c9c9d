import {yearOf} from '../../../law/day.ts'
import type {NumberKind} from '../../store/tables.ts'
import {unrecorded} from './candidate.ts'
import type {RegisterCase} from './read-case.ts'

/** The last number of a kind in a year. */
export type LastNumber = {kind: NumberKind; year: number; last: number}

/**
 * Where the numbering of a register ends: the greatest of each year, whatever stands around it
 * (`依申请〔2026〕58号`, `2026-058`, `YSQ2026058`). Numbers made of a date have no order to go on from.
 */
export function endNumbers(cases: readonly RegisterCase[]): LastNumber[] {
  const ends = new Map<string, LastNumber>()
  for (const {events} of cases)
    for (const event of events) {
      if (event.kind !== 'registered' && event.kind !== 'replied') continue
      const found = event.number === unrecorded ? undefined : numberIn(event.number)
      if (!found) continue
      const kind = event.kind === 'registered' ? 'registration' : 'reply'
      const {year = yearOf(event.on), last} = found
      const known = ends.get(`${kind}/${year}`)
      if (!known || known.last < last) ends.set(`${kind}/${year}`, {kind, year, last})
    }
  return [...ends.values()].toSorted(
    (a, b) => (a.kind < b.kind ? -1 : Number(a.kind > b.kind)) || a.year - b.year,
  )
}

/** The year and the running number of a text, as far as it has them. */
export function numberIn(text: string): {year?: number; last: number} | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const apart = /(?<!\d)(20\d\d)(?:\D+|(?=\d{1,4}\D*$))(\d{1,6})\D*$/.exec(plain)
  if (apart) return {year: Number(apart[1]), last: Number(apart[2])}
  const alone = /^\D*(\d{1,5})\D*$/.exec(plain)
  return alone ? {last: Number(alone[1])} : undefined
}
