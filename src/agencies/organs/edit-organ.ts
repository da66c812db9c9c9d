import type {Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {changeOrgan, type Editor, isOpenTo, organObject} from './change-organ.ts'
import {moved, type OrganDetails, refusesOrgan, renamed, unknownOrgan} from './rules.ts'
import {heldTree, insertOrgans} from './store/organs.ts'
import type {Organ} from './tree.ts'

type Changed = Promise<{id: string} | Refusal | undefined>

/** A new organ under another. */
export function addOrgan(
  db: Database,
  editor: Editor,
  given: OrganDetails & {parent: string; name: string},
): Promise<{id: string} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal> => {
    const tree = await heldTree(change)
    if (!isOpenTo(editor, 'agency.edit', tree, given.parent)) return unknownOrgan('上级机关')
    if (given.supervisor && !isOpenTo(editor, 'agency.view', tree, given.supervisor))
      return unknownOrgan('主管部门')
    const organ: Organ = {
      id: crypto.randomUUID(),
      ...given,
      former: [],
      mergedInto: null,
      mergedOn: null,
    }
    const refusal = refusesOrgan(tree, organ)
    if (refusal) return refusal
    await insertOrgans(change, [organ])
    const {id, former: _, mergedInto, mergedOn, ...after} = organ
    await recordOf(change, editor.by, id, {action: '新增机关', object: organObject(id), after})
    return {id}
  })
}

/** Kind, codes and 主管部门. */
export function editOrgan(
  db: Database,
  editor: Editor,
  id: string,
  details: OrganDetails,
): Changed {
  return changeOrgan(db, editor.by, id, '修改机关', (tree, organ) => {
    const {supervisor} = details
    const isNew = supervisor !== null && supervisor !== organ.supervisor
    if (isNew && !isOpenTo(editor, 'agency.view', tree, supervisor)) return unknownOrgan('主管部门')
    const after = {...organ, ...details}
    return refusesOrgan(tree, after) ?? after
  })
}

/** Another name from a day on; records from before it keep the old one. */
export function renameOrgan(
  db: Database,
  {by}: Editor,
  id: string,
  given: {name: string; from: Day},
): Changed {
  return changeOrgan(db, by, id, '机关更名', (tree, organ) =>
    renamed(tree, organ, given, dayOf(by.at)),
  )
}

/** Another parent, which the editor must be able to edit too. */
export function moveOrgan(db: Database, editor: Editor, id: string, parent: string): Changed {
  return changeOrgan(db, editor.by, id, '移动机关', (tree, organ) =>
    isOpenTo(editor, 'agency.edit', tree, parent)
      ? moved(tree, organ, parent)
      : unknownOrgan('上级机关'),
  )
}
