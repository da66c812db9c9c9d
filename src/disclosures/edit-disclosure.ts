import {type By, recordOf} from '../agencies/accounts/act.ts'
import type {Database} from '../db/database.ts'
import type {Refusal} from '../law/refusal.ts'
import {type NewDisclosure, newDisclosure} from './disclosure.ts'
import {nameOf} from './name-of.ts'
import {
  deleteDisclosure,
  heldDisclosure,
  insertDisclosure,
  isKnown,
  updateDisclosure,
} from './store.ts'

/** What the audit trail names the catalogue of an agency by. */
export function catalogueObject(agency: string): string {
  return `agency/${agency}/disclosures`
}

/** Adds a published document to the 主动公开目录 of an agency. */
export function addDisclosure(
  db: Database,
  agency: string,
  document: NewDisclosure,
  by: By,
): Promise<{id: string} | Refusal> {
  return db.transaction().execute(async change => {
    const id = crypto.randomUUID()
    const saved = {by: by.person, at: by.at}
    if (!(await insertDisclosure(change, {...document, id, agency}, saved))) return standsAlready
    await recordOf(change, by, agency, {
      action: '主动公开目录新增文件',
      object: catalogueObject(agency),
      after: document,
    })
    return {id}
  })
}

/** Writes a document of the catalogue anew; `undefined` where there is none of this id. */
export async function editDisclosure(
  db: Database,
  id: string,
  document: NewDisclosure,
  by: By,
): Promise<{id: string} | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const before = await heldDisclosure(change, id)
    if (!before) return undefined
    if (nameOf(before) !== nameOf(document) && (await isKnown(change, before.agency, document)))
      return standsAlready
    await updateDisclosure(change, id, document, {by: by.person, at: by.at})
    await recordOf(change, by, before.agency, {
      action: '主动公开目录修改文件',
      object: catalogueObject(before.agency),
      before: newDisclosure.parse(before),
      after: document,
    })
    return {id}
  })
}

/** Takes a document out of the catalogue; what it was stays in the audit trail. */
export async function removeDisclosure(
  db: Database,
  id: string,
  by: By,
): Promise<{id: string} | undefined> {
  return db.transaction().execute(async change => {
    const before = await heldDisclosure(change, id)
    if (!before) return undefined
    await deleteDisclosure(change, id)
    await recordOf(change, by, before.agency, {
      action: '主动公开目录删去文件',
      object: catalogueObject(before.agency),
      before: newDisclosure.parse(before),
    })
    return {id}
  })
}

const standsAlready: Refusal = {
  refused: '目录中已有名称和网址都相同的文件，请直接修改那一条',
  article: '主动公开目录登记规则',
}
