import {readTree} from '../../agencies/organs/store/organs.ts'
import type {Database} from '../../db/database.ts'

/** The ids of the county's organs by their names. */
export async function organsOf(db: Database): Promise<Map<string, string>> {
  return new Map([...(await readTree(db)).values()].map(({id, name}) => [name, id]))
}
