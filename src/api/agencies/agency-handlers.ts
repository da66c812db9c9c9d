import {listAgencies} from '../../agencies/organs/store/list-agencies.ts'
import type {agencyRoutes} from '../../contract/agencies.ts'
import type {HandlersOf} from '../handler.ts'

export const agencyHandlers: HandlersOf<typeof agencyRoutes> = {
  agencies: {
    kind: 'list',
    answer: ({db, within, query: {merged, ...query}}) =>
      listAgencies(db, within, {...query, ...(merged && {isMerged: merged === 'yes'})}),
  },
}
