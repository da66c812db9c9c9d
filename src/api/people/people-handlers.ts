import {dayOf} from '../../agencies/accounts/day-of.ts'
import {listPeople} from '../../agencies/people/store/list-people.ts'
import type {peopleRoutes} from '../../contract/people.ts'
import type {HandlersOf} from '../handler.ts'

export const peopleHandlers: HandlersOf<typeof peopleRoutes> = {
  people: {
    kind: 'list',
    answer: ({db, within, query, at}) => listPeople(db, within, query, dayOf(at)),
  },
}
