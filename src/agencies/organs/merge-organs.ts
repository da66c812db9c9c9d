import type {Change, Database} from '../../db/database.ts'
import {addDays, type Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {differences, type Editor, isOpenTo, organObject, writeOrgan} from './change-organ.ts'
import {merged, refusesPlace, treeRule, unknownOrgan} from './rules.ts'
import {endDepartmentsOf} from './store/departments.ts'
import {endAppointmentsAt, laterAppointmentsAt, movePeople} from './store/merging.ts'
import {heldTree, updateOrgan} from './store/organs.ts'
import {childrenOf} from './tree.ts'

export type Merged = {id: string; movedPeople: number; endedAppointments: number}

/**
 * One organ becomes part of another from a day on: its people go over, without roles there; its
 * appointments and departments end the day before; what stood below it stands below the other.
 */
export function mergeOrgans(
  db: Database,
  editor: Editor,
  id: string,
  {into, on}: {into: string; on: Day},
): Promise<Merged | Refusal | undefined> {
  const {by} = editor
  return db.transaction().execute(async (change): Promise<Merged | Refusal | undefined> => {
    const tree = await heldTree(change)
    const before = tree.get(id)
    if (!before) return undefined
    if (!isOpenTo(editor, 'agency.edit', tree, into)) return unknownOrgan('并入的机关')
    const after = merged(tree, before, {into, on}, dayOf(by.at))
    if (isRefusal(after)) return after
    const children = childrenOf(tree, id).map(child => ({child, moved: {...child, parent: into}}))
    const refusal =
      children.map(({moved}) => refusesPlace(tree, moved)).find(Boolean) ??
      (await refusesLater(change, id, on))
    if (refusal) return refusal
    for (const {child, moved} of children)
      await writeOrgan(change, by, '随合并移动机关', child, moved)
    const people = await movePeople(change, id, into)
    const appointments = await endAppointmentsAt(change, id, addDays(on, -1))
    await endDepartmentsOf(change, id, addDays(on, -1))
    await updateOrgan(change, before, after)
    const changed = differences(before, after)
    await recordOf(change, by, id, {
      action: '机关合并',
      object: organObject(id),
      before: changed?.before ?? null,
      after: {...changed?.after, movedPeople: people, endedAppointments: appointments},
    })
    return {id, movedPeople: people.length, endedAppointments: appointments.length}
  })
}

/** An appointment cannot end before it began. */
async function refusesLater(change: Change, id: string, on: Day): Promise<Refusal | undefined> {
  const [first] = await laterAppointmentsAt(change, id, on)
  return (
    first && {
      refused: `“${first.name}”在此任职自${first.from}起，不早于合并之日；请核对合并日期，或先撤销这项任命`,
      article: treeRule,
    }
  )
}
