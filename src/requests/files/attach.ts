import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {type GivenFile, judgeFile} from '../../agencies/files/judge-file.ts'
import {saveFile} from '../../agencies/files/store.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {requestObject} from '../change/append.ts'
import {wholeOrNothing} from '../change/whole-or-nothing.ts'
import {peopleOfRequest} from '../store/applicants.ts'
import type {Request} from '../store/requests.ts'

/**
 * A file of a request; one that shows who somebody is goes under that person's key, by the place among
 * the people of the request: 1, the applicant, where none is said.
 */
export type Attachment = GivenFile & {isPersonal: boolean; place?: number}

/** Keeps a scan or an attachment with its request. */
export function attach(
  db: Database,
  key: Key,
  request: Pick<Request, 'id' | 'agency'>,
  given: Attachment,
  mostBytes: number,
  by: By,
): Promise<{id: string} | Refusal> {
  return wholeOrNothing(db, change =>
    attachIn(change, key, request, given, {mostBytes, by, savedBy: by.person}),
  )
}

/** The same within a transaction; `savedBy` null where the public hands it in. */
export async function attachIn(
  change: Change,
  key: Key,
  {id, agency}: Pick<Request, 'id' | 'agency'>,
  {isPersonal, place = 1, ...given}: Attachment,
  {mostBytes, by, savedBy}: {mostBytes: number; by: By; savedBy: string | null},
): Promise<{id: string} | Refusal> {
  const judged = await judgeFile(given, mostBytes)
  if (isRefusal(judged)) return judged
  const people = isPersonal ? await peopleOfRequest(change, key, id) : []
  const whose = people[place - 1]
  if (isPersonal && !whose?.key)
    return {refused: '申请人的个人信息已匿名化，不能再添加身份材料', article: fileRule}
  const object = requestObject(id)
  const owner = {agency, object, ...(whose?.key && {key: whose.key})}
  const file = await saveFile(change, owner, {...given, ...judged}, {person: savedBy, at: by.at})
  await recordOf(change, by, agency, {
    action: '添加附件',
    object,
    after: {file, kind: judged.kind, size: given.bytes.length, isPersonal},
  })
  return {id: file}
}

const fileRule = '文件接收规则'
