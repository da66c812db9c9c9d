import {agencyNames} from '../agencies/accounts/store/names.ts'
import {disclosureOfficeOf} from '../agencies/organs/store/disclosure-offices.ts'
import type {LetterNames} from './letters/letter.ts'
import {settingsOf} from './store/settings.ts'
import type {Connection} from './store/tables.ts'

/** What the letters of an agency to this applicant name; an empty text where nothing is known. */
export async function letterNames(
  db: Connection,
  agency: string,
  applicant: string,
): Promise<LetterNames> {
  const [organ] = await agencyNames(db, [agency])
  const office = await disclosureOfficeOf(db, agency)
  const {settings} = await settingsOf(db, agency)
  return {
    agency: organ?.name ?? '',
    office: office?.name ?? '',
    address: office?.address ?? '',
    telephone: office?.telephone ?? '',
    applicant,
    // Each letter is right without the names of organ and court.
    reconsiderationOrgan: settings.reconsiderationOrgan || '有管辖权的行政复议机关',
    court: settings.court || '有管辖权的人民法院',
  }
}
