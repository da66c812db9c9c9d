import type {Database} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {recordingAgency} from '../accounts/store/people.ts'
import {dropView, keepView, type SavedView, viewsOf} from './store.ts'

const most = 30

/** Keeps what somebody asks of a list under a name. */
export function saveView(
  db: Database,
  view: Omit<SavedView, 'id'> & {list: string},
  by: By,
): Promise<{id: string} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal> => {
    const {person} = by
    const kept = await viewsOf(change, person, view.list)
    if (kept.length >= most && !kept.some(({name}) => name === view.name))
      return {refused: `一个列表最多保存${most}个视图，请先删除不用的`, article: '列表视图'}
    const id = await keepView(change, {person, ...view})
    await recordOf(change, by, await recordingAgency(change, person), {
      action: '保存列表视图',
      object: viewObject(person, id),
    })
    return {id}
  })
}

/** One's own view is no more; one that is not there is so already. */
export function deleteView(db: Database, id: string, by: By): Promise<Record<never, never>> {
  return db.transaction().execute(async change => {
    if ((await dropView(change, by.person, id)) === undefined) return {}
    await recordOf(change, by, await recordingAgency(change, by.person), {
      action: '删除列表视图',
      object: viewObject(by.person, id),
    })
    return {}
  })
}

function viewObject(person: string, id: string): string {
  return `person/${person}/view/${id}`
}
