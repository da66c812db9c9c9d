import {type By, recordOf} from '../../agencies/accounts/act.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {requestObject} from '../change/append.ts'
import {changeQueryHash, heldRequest} from '../store/requests.ts'
import {followLink} from './follow-link.ts'
import {hashOfQueryNumber, newQueryNumber} from './query-number.ts'

/** A new 查询号 for who has lost the old one and has proved who he is; the old one ends, with its links. */
export function renewQueryNumber(
  db: Database,
  key: Key,
  id: string,
  proof: string,
  by: By,
): Promise<{queryNumber: string; link: string}> {
  return db.transaction().execute(async change => {
    const {agency} = await heldRequest(change, id)
    const queryNumber = newQueryNumber()
    const queryHash = hashOfQueryNumber(queryNumber)
    await changeQueryHash(change, id, queryHash)
    await recordOf(change, by, agency, {
      action: '补发查询号',
      object: requestObject(id),
      after: {proof},
    })
    return {queryNumber, link: followLink(key, {id, queryHash}, by.at)}
  })
}
