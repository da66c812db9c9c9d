import type {Database} from '../../db/database.ts'
import {recordOf} from '../accounts/act.ts'
import {differences, type Editor, organObject} from './change-organ.ts'
import {
  type DisclosureOffice,
  disclosureOfficeOf,
  keepDisclosureOffice,
} from './store/disclosure-offices.ts'

/** Says anew where an agency's disclosure office is. Whether the editor may is asked before. */
export function editDisclosureOffice(
  db: Database,
  {by}: Editor,
  agency: string,
  office: DisclosureOffice,
): Promise<DisclosureOffice> {
  return db.transaction().execute(async change => {
    const before = await disclosureOfficeOf(change, agency)
    const changed = differences(before ?? {}, office)
    if (!changed) return office
    await keepDisclosureOffice(change, agency, office)
    await recordOf(change, by, agency, {
      action: '修改政府信息公开工作机构',
      object: `${organObject(agency)}/disclosure-office`,
      ...changed,
    })
    return office
  })
}
