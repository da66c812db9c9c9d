import {type By, recordOf} from '../../agencies/accounts/act.ts'
import type {ReadFile} from '../../agencies/import/import-file.ts'
import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {catalogueObject} from '../edit-disclosure.ts'
import {insertDisclosure, knownDisclosures} from '../store.ts'
import {type CataloguePlan, planCatalogue} from './plan-catalogue.ts'

/** What is wrong with a file, and what it would bring; nothing is written. */
export async function previewCatalogue(
  db: Database,
  agency: string,
  {sheets, problems}: ReadFile,
  by: By,
): Promise<CataloguePlan> {
  if (problems.length > 0) return {...nothing, problems}
  return planCatalogue(sheets, await knownDisclosures(db, agency), dayOf(by.at))
}

/**
 * Writes a file into the catalogue of an agency, whole in one transaction, or nothing of it where it
 * has a problem. `moved` is told how many are written; `written` belongs to the same transaction.
 */
export function importCatalogue(
  db: Database,
  agency: string,
  {sheets, problems}: ReadFile,
  by: By,
  moved: (done: number) => Promise<void> | void,
  written: (change: Change) => Promise<void> = async () => undefined,
): Promise<CataloguePlan> {
  if (problems.length > 0) return Promise.resolve({...nothing, problems})
  return db.transaction().execute(async change => {
    const plan = planCatalogue(sheets, await knownDisclosures(change, agency), dayOf(by.at))
    if (plan.problems.length > 0) return plan
    let done = 0
    for (const document of plan.documents) {
      const row = {...document, id: crypto.randomUUID(), agency}
      await insertDisclosure(change, row, {by: by.person, at: by.at})
      if (++done % 200 === 0) await moved(done)
    }
    await recordOf(change, by, agency, {
      action: '导入主动公开目录',
      object: catalogueObject(agency),
      after: {documents: plan.documents.length, known: plan.known},
    })
    await written(change)
    return plan
  })
}

const nothing: CataloguePlan = {documents: [], problems: [], known: 0}
