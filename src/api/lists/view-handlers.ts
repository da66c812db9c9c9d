import {deleteView, saveView} from '../../agencies/views/change-views.ts'
import {viewsOf} from '../../agencies/views/store.ts'
import type {viewRoutes} from '../../contract/views.ts'
import type {HandlersOf} from '../handler.ts'

export const viewHandlers: HandlersOf<typeof viewRoutes> = {
  views: {
    kind: 'present',
    answer: ({db, actor, query}) => viewsOf(db, actor.person, query.list),
  },
  saveView: {kind: 'present', answer: ({db, body, by}) => saveView(db, body, by)},
  deleteView: {kind: 'present', answer: ({db, params, by}) => deleteView(db, params.view, by)},
}
