import {disclosureOfficeOf} from '../../agencies/organs/store/disclosure-offices.ts'
import {organNames} from '../../agencies/organs/store/organs.ts'
import {successorOf} from '../../agencies/organs/store/successors.ts'
import {nameOn} from '../../agencies/organs/tree.ts'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {settingsOf} from '../store/settings.ts'
import type {LetterNames} from './letter.ts'

/**
 * What a letter of an agency to this applicant names, of a letter of this day: the agency as it was
 * called then, or the one that had taken over its work. An empty text where nothing is known.
 */
export async function letterNames(
  db: Connection,
  agency: string,
  applicant: string,
  on: Day,
): Promise<LetterNames> {
  const issuer = await successorOf(db, agency, on)
  const organ = (await organNames(db, [issuer])).get(issuer)
  const office = await disclosureOfficeOf(db, issuer)
  const {settings} = await settingsOf(db, issuer)
  return {
    agency: organ ? nameOn(organ, on) : '',
    office: office?.name ?? '',
    address: office?.address ?? '',
    telephone: office?.telephone ?? '',
    applicant,
    // Each letter is right without the names of organ and court.
    reconsiderationOrgan: settings.reconsiderationOrgan || '有管辖权的行政复议机关',
    court: settings.court || '有管辖权的人民法院',
  }
}
