import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {type FileEntry, fileOf} from '../../agencies/files/store.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {requestObject} from '../change/append.ts'
import {peopleOfRequest} from '../store/applicants.ts'
import {requestRow} from '../store/requests.ts'

/**
 * A file that is sealed under the key of somebody on the request, for a reason that is recorded with who saw it;
 * nothing where there is none, or its key is gone.
 */
export function openFile(
  db: Database,
  installation: Key,
  {request, file, reason}: {request: string; file: string; reason: string},
  by: By,
): Promise<(FileEntry & {bytes: Buffer}) | undefined> {
  return db.transaction().execute(async change => {
    const row = await requestRow(change, request)
    const people = await peopleOfRequest(change, installation, request)
    const object = requestObject(request)
    const opened = await Promise.all(
      people.map(({key}) => (key ? fileOf(change, object, file, key) : undefined)),
    )
    const found = opened.find(each => each !== undefined)
    if (!row || !found) return undefined
    await recordOf(change, by, row.agency, {
      action: '查看个人信息',
      object,
      after: {file, reason},
    })
    return found
  })
}
