import {findClaims} from '../../claims/find-claims.ts'
import type {Report} from '../../report.ts'
import type {PlacedClaim} from '../check.ts'
import {placeOf} from './passage.ts'

/** The arithmetic claims of all sections of a report, each with its section and place. */
export function reportClaims({sections}: Report): PlacedClaim[] {
  return sections.flatMap(section =>
    findClaims(section.text).map(claim => ({
      ...claim,
      section: section.number,
      place: placeOf(section, claim.start),
    })),
  )
}
