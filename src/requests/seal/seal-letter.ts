import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {judgeFile} from '../../agencies/files/judge-file.ts'
import {organOf} from '../../agencies/organs/store/organs.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {paperToPdf} from '../../writer/pdf.ts'
import {requestObject} from '../change/append.ts'
import type {LetterId} from '../letters/letters.ts'
import {numberOfLetter} from '../letters/letters-sent.ts'
import {letterOfRequest} from '../letters/make-letter.ts'
import {keepOriginal, makesOriginal} from '../letters/originals/keep-original.ts'
import {takesOriginal} from '../letters/originals/original-name.ts'
import {type LetterPlace, originalIn, originalVersions} from '../store/letter-originals.ts'
import {requestOf} from '../store/requests.ts'
import {otherwise, type SealService, sealRule, type ToSeal} from './seal-service.ts'

/** Whether a letter is the agency's to seal; a 送达回证 is signed by whoever takes it. */
export function takesSeal(letter: LetterId): boolean {
  return takesOriginal(letter) && letter !== 'delivery-receipt'
}

/**
 * Sends a letter to the installation's seal service and keeps what comes back as its original. That the
 * letter left is recorded before it does, whatever comes of it. Nothing where the event makes no such letter.
 */
export async function sealLetter(
  db: Database,
  installation: Key,
  service: SealService | undefined,
  place: LetterPlace,
  mostBytes: number,
  by: By,
): Promise<{version: number} | Refusal | undefined> {
  if (!service) return no(`本系统没有设置电子签章系统，请系统管理员设置；${otherwise}`)
  const toSeal = await letOut(db, installation, place, by)
  if (!toSeal || isRefusal(toSeal)) return toSeal
  const answered = await service(toSeal)
  if (isRefusal(answered)) return answered
  const bytes = Buffer.from(answered)
  const name = `${toSeal.letter.title}.pdf`
  const judged = await judgeFile({name, bytes}, mostBytes)
  if (isRefusal(judged) || judged.kind !== 'pdf')
    return no(`电子签章系统退回的不是完整的 PDF，没有收下；${otherwise}`)
  if (bytes.equals(toSeal.pdf)) return no(`电子签章系统原样退回了文书，没有签上章；${otherwise}`)
  return keepOriginal(
    db,
    installation,
    place,
    {name, bytes, kind: 'pdf', way: 'electronic-seal'},
    by,
  )
}

/** The letter as it goes to the service, recorded as having gone. */
function letOut(
  db: Database,
  installation: Key,
  place: LetterPlace,
  by: By,
): Promise<ToSeal | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const {event, letter} = place
    const request = await requestOf(change, place.request)
    if (!request || !takesSeal(letter) || !makesOriginal(request, place)) return undefined
    if (originalIn(await originalVersions(change, request.id), event, letter))
      return no('这件文书已有正本；要重新签章的，请先撤下现在的正本')
    const made = await letterOfRequest(change, installation, request, place, by.at)
    const agency = await organOf(change, request.agency)
    if (!made || isRefusal(made) || !agency) return made && isRefusal(made) ? made : undefined
    await recordOf(change, by, request.agency, {
      action: '送电子签章',
      object: requestObject(request.id),
      after: {event, letter},
    })
    return {
      pdf: paperToPdf(made.paper),
      agency,
      letter: {title: made.title, number: numberOfLetter(request.events, event)},
    }
  })
}

function no(refused: string): Refusal {
  return {refused, article: sealRule}
}
