import type {Change, Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'

/** Does something in one transaction of which nothing stays where it is refused, however late. */
export async function wholeOrNothing<Result extends object>(
  db: Database,
  work: (change: Change) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  let refusal: Refusal | undefined
  try {
    return await db.transaction().execute(async change => {
      const result = await work(change)
      if (!isRefusal(result)) return result
      refusal = result
      throw new Error(refusal.refused)
    })
  } catch (fault) {
    if (refusal) return refusal
    throw fault
  }
}
