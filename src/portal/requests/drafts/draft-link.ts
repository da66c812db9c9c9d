import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Day} from '../../../law/day.ts'
import {claimOf, holdsLink, signLink} from '../../../requests/applicants/signed-link.ts'

const about = 'draft'

/** What leads back to a saved form, as long as it is kept. */
export function draftLink(key: Key, id: string, deleteOn: Day): string {
  // A day begins in China eight hours before it does at Greenwich.
  return signLink(key, about, {id, until: new Date(`${deleteOn}T00:00:00+08:00`)})
}

export function draftOfLink(key: Key, link: string, at: Date): string | undefined {
  return holdsLink(key, about, link, at) ? claimOf(link)?.id : undefined
}
