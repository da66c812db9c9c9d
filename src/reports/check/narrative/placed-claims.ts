import {findClaims} from '../../claims/find-claims.ts'
import type {Section} from '../../report.ts'
import type {PlacedClaim} from '../check.ts'
import {placeOf} from './passage.ts'

/** The arithmetic claims of a section, each with its place in the file. */
export function placedClaims(section: Section): PlacedClaim[] {
  return findClaims(section.text).map(claim => ({
    ...claim,
    section: section.number,
    place: placeOf(section, claim.start),
  }))
}
