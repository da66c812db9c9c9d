import type {Database} from '../../db/database.ts'
import {agencyNames, personNames} from '../accounts/store/names.ts'
import {titlesOfApprovals} from '../approvals/store/approvals.ts'
import {departmentNames} from '../organs/store/departments.ts'
import {objectsOfPeople} from '../personal-data/matters.ts'
import {type Names, nameOfObject, partsOf} from './object-name.ts'

type Named = {id: string; name: string}

/** How the things of the subjects are called, which the trail cannot know by itself. */
export type SubjectNames = {
  request(db: Database, ids: readonly string[]): Promise<Named[]>
}

/** Entries with the names of what they are about: one query for each kind of thing. */
export async function nameObjects<Entry extends {object: string}>(
  db: Database,
  entries: readonly Entry[],
  subjects: SubjectNames,
): Promise<(Entry & {objectName: string | null})[]> {
  const objects = entries.map(({object}) => object)
  const owners = await objectsOfPeople(db, idsOf(objects, 'personal-data'))
  const all = [...objects, ...owners.map(({object}) => object)]
  const names: Names = {
    agency: byId(await agencyNames(db, idsOf(all, 'agency'))),
    department: byId(await departmentNames(db, idsOf(all, 'department'))),
    person: byId(await personNames(db, idsOf(all, 'person'))),
    approval: byId(await titlesOfApprovals(db, idsOf(all, 'approval'))),
    request: byId(await subjects.request(db, idsOf(all, 'request'))),
    'personal-data': new Map(owners.map(({person, object}) => [person, object])),
  }
  return entries.map(entry => ({...entry, objectName: nameOfObject(entry.object, names)}))
}

function idsOf(objects: readonly string[], kind: string): string[] {
  const parts = objects.map(partsOf).filter(part => part.kind === kind && isId(part.id))
  return [...new Set(parts.map(({id}) => id))]
}

function isId(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text)
}

function byId(named: readonly Named[]): Map<string, string> {
  return new Map(named.map(({id, name}) => [id, name]))
}
