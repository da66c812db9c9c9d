import {agencyNames} from '../../agencies/accounts/store/names.ts'
import {departmentsOf} from '../../agencies/organs/store/departments.ts'
import {disclosureOfficeOf} from '../../agencies/organs/store/disclosure-offices.ts'
import {lineOf} from '../../agencies/organs/store/line.ts'
import {absorbedBy, agencyRowOf} from '../../agencies/organs/store/list-agencies.ts'
import {organNames} from '../../agencies/organs/store/organs.ts'
import type {agencyRoutes} from '../../contract/agencies.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'

/** Everything the console shows of one agency; nothing where there is none. */
export async function describeAgency(
  db: Database,
  id: string,
): Promise<Answer<typeof agencyRoutes.agency> | undefined> {
  const row = await agencyRowOf(db, id)
  if (!row) return undefined
  const line = await lineOf(db, id)
  const names = new Map((await agencyNames(db, line)).map(({id, name}) => [id, name]))
  const former = (await organNames(db, [id])).get(id)?.former ?? []
  return {
    ...row,
    line: line.map(each => ({id: each, name: names.get(each) ?? ''})),
    former: [...former],
    absorbed: await absorbedBy(db, id),
    disclosureOffice: (await disclosureOfficeOf(db, id)) ?? null,
    departments: await departmentsOf(db, id),
  }
}
