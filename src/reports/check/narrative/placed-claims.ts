import {findClaims} from '../../claims/find-claims.ts'
import type {PlacedClaim} from '../check.ts'
import {type Passage, placeOf} from './passage.ts'

/** The arithmetic claims of a section, each with its place in the file. */
export function placedClaims(passage: Passage): PlacedClaim[] {
  const {text, number} = passage.section
  return findClaims(text).map(claim => ({
    ...claim,
    section: number,
    place: placeOf(passage, claim.start),
  }))
}
