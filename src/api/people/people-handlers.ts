import {targetOfPerson} from '../../agencies/accounts/store/people.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import {addPerson, editPerson, transferPerson} from '../../agencies/people/edit-person.ts'
import {listPeople} from '../../agencies/people/store/list-people.ts'
import type {peopleRoutes} from '../../contract/people.ts'
import {dayOf} from '../../law/day-of.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'
import {describePerson} from './describe-person.ts'

export const peopleHandlers: HandlersOf<typeof peopleRoutes> = {
  people: {
    kind: 'list',
    answer: ({db, within, query, at}) => listPeople(db, within, query, dayOf(at)),
  },
  person: {
    kind: 'target',
    target: ofPerson,
    answer: ({db, params, at}) => describePerson(db, params.person, dayOf(at)),
  },
  addPerson: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: call => addPerson(call.db, call, {...call.body, agency: call.params.agency}),
  },
  editPerson: {
    kind: 'target',
    target: ofPerson,
    answer: call => editPerson(call.db, call, call.params.person, call.body),
  },
  transferPerson: {
    kind: 'target',
    target: ofPerson,
    answer: call => transferPerson(call.db, call, call.params.person, call.body),
  },
}

function ofPerson({db, params}: ApiParts & {params: {person: string}}) {
  return targetOfPerson(db, params.person)
}
