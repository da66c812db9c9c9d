import {createHash} from 'node:crypto'
import {type By, recordOf} from '../../../agencies/accounts/act.ts'
import type {GivenFile} from '../../../agencies/files/judge-file.ts'
import type {FileKind} from '../../../agencies/files/kinds.ts'
import {filesOf, saveFile} from '../../../agencies/files/store.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../../db/database.ts'
import {isRefusal, type Refusal} from '../../../law/refusal.ts'
import {requestObject} from '../../change/append.ts'
import {heeded} from '../../state/history.ts'
import {peopleOfRequest} from '../../store/applicants.ts'
import {
  addOriginal,
  type LetterPlace,
  type OriginalWay,
  originalIn,
  originalVersions,
} from '../../store/letter-originals.ts'
import {heldRequest, type Request} from '../../store/requests.ts'
import {letterOf, lettersOf} from '../letters.ts'
import {judgeOriginal, originalRule} from './original.ts'
import {originalName, takesOriginal} from './original-name.ts'

/**
 * Keeps the scan of a letter that was printed and stamped as its original. Nothing where the event makes
 * no such letter; an earlier original stays in the file.
 */
export async function keepScan(
  db: Database,
  installation: Key,
  place: LetterPlace,
  given: GivenFile,
  mostBytes: number,
  by: By,
): Promise<{version: number} | Refusal | undefined> {
  const judged = await judgeOriginal(given, mostBytes)
  if (isRefusal(judged)) return judged
  return keepOriginal(db, installation, place, {...given, ...judged, way: 'scan'}, by)
}

/** Keeps a file that was judged already as the original of a letter, sealed under the applicant's key. */
export function keepOriginal(
  db: Database,
  installation: Key,
  place: LetterPlace,
  {way, ...file}: GivenFile & {kind: FileKind; way: OriginalWay},
  by: By,
): Promise<{version: number} | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const request = await heldRequest(change, place.request)
    if (!makesOriginal(request, place)) return undefined
    const known = await refusesKnown(change, place, file.bytes)
    if (known) return known
    const [applicant] = await peopleOfRequest(change, installation, request.id)
    if (!applicant?.key) return {refused: anonymised, article: originalRule}
    const owner = {agency: request.agency, object: requestObject(request.id), key: applicant.key}
    const saved = await saveFile(change, owner, file, {person: by.person, at: by.at})
    const version = await addOriginal(change, {
      ...place,
      file: saved,
      way,
      at: by.at,
      by: by.person,
    })
    await recordOf(change, by, request.agency, {
      action: `${way === 'scan' ? '上传' : '电子签章'}${originalName(place.letter)}`,
      object: requestObject(request.id),
      after: {event: place.event, letter: place.letter, version, file: saved},
    })
    return {version}
  })
}

/** Takes a wrong original down, for a reason that is recorded; it stays in the file, and is handed out no more. */
export function takeDownOriginal(
  db: Database,
  place: LetterPlace,
  reason: string,
  by: By,
): Promise<{version: number} | Refusal> {
  return db.transaction().execute(async change => {
    const {agency, id} = await heldRequest(change, place.request)
    const {event, letter} = place
    const held = originalIn(await originalVersions(change, id), event, letter)
    if (!held) return {refused: `这件文书现在没有${originalName(letter)}`, article: originalRule}
    const gone = {...place, file: null, way: null, at: by.at, by: by.person}
    const version = await addOriginal(change, gone)
    await recordOf(change, by, agency, {
      action: `撤下${originalName(letter)}`,
      object: requestObject(id),
      after: {event, letter, version, reason},
    })
    return {version}
  })
}

const anonymised = '申请人的个人信息已匿名化，不能再保存文书的正本'

/** Whether an event that holds makes the letter, and the letter is one to be stamped. */
export function makesOriginal({events}: Request, {event, letter}: LetterPlace): boolean {
  const sent = heeded(events).find(({id}) => id === event)
  return sent !== undefined && takesOriginal(letter) && lettersOf(sent.kind).includes(letter)
}

/** The same scan twice is a slip of the hand: it is this original already, or that of another letter. */
async function refusesKnown(
  change: Change,
  {request, event, letter}: LetterPlace,
  bytes: Buffer,
): Promise<Refusal | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const files = await filesOf(change, requestObject(request))
  const same = files.filter(each => each.sha256 === sha256).map(({id}) => id)
  const versions = await originalVersions(change, request)
  const held = versions.find(
    each =>
      each.file &&
      same.includes(each.file) &&
      originalIn(versions, each.event, each.letter) === each,
  )
  if (!held) return undefined
  const name = originalName(held.letter)
  if (held.event === event && held.letter === letter)
    return {refused: `这份文件就是现在的${name}，不必再次上传`, article: originalRule}
  return {
    refused: `这份文件已是《${letterOf(held.letter).title}》的${name}，请核对是否选错；几件文书请分别扫描、上传`,
    article: originalRule,
  }
}
