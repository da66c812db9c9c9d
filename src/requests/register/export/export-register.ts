import {type By, recordOf} from '../../../agencies/accounts/act.ts'
import {organObject} from '../../../agencies/organs/change-organ.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Database} from '../../../db/database.ts'
import {dayOf} from '../../../law/day-of.ts'
import {groundOf} from '../import/store.ts'
import {writeRegister} from './register-book.ts'
import type {Row} from './row.ts'
import {rowOf} from './row-of.ts'
import {requestsOf} from './store.ts'

/**
 * The 台账 of an agency as an xlsx file, of one year or whole. Names and papers stand in it in full, so
 * that taking it out of the house needs a reason and is an act.
 */
export function exportRegister(
  db: Database,
  key: Key,
  agency: string,
  {year, reason}: {year: number | undefined; reason: string},
  by: By,
): Promise<Uint8Array> {
  return db.transaction().execute(async change => {
    const ground = await groundOf(change, agency, by.person, dayOf(by.at))
    const nameIn = (all: readonly {id: string; name: string}[]) => {
      const names = new Map(all.map(({id, name}) => [id, name]))
      return (id: string) => names.get(id)
    }
    const names = {person: nameIn(ground.people), department: nameIn(ground.departments)}
    const rows: Row[] = []
    for await (const request of requestsOf(change, key, agency, year))
      rows.push(rowOf(request, names, ground.circumstances))
    const bytes = await writeRegister(rows)
    await recordOf(change, by, agency, {
      action: '导出台账（含个人信息）',
      object: organObject(agency),
      after: {reason, year: year ?? null, requests: rows.length},
    })
    return bytes
  })
}
