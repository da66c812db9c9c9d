import {type By, recordOf} from '../agencies/accounts/act.ts'
import type {Database} from '../db/database.ts'
import {requestObject} from './append.ts'
import {hashOfQueryNumber, newQueryNumber} from './query-number.ts'
import {changeQueryHash, heldRequest} from './store/requests.ts'

/** A new 查询号 for who has lost the old one and has proved who he is; the old one ends. */
export function renewQueryNumber(
  db: Database,
  id: string,
  proof: string,
  by: By,
): Promise<{queryNumber: string}> {
  return db.transaction().execute(async change => {
    const {agency} = await heldRequest(change, id)
    const queryNumber = newQueryNumber()
    await changeQueryHash(change, id, hashOfQueryNumber(queryNumber))
    await recordOf(change, by, agency, {
      action: '补发查询号',
      object: requestObject(id),
      after: {proof},
    })
    return {queryNumber}
  })
}
