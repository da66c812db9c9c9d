import {editDisclosureOffice} from '../../agencies/organs/disclosure-office.ts'
import {addDepartment, editDepartment} from '../../agencies/organs/edit-departments.ts'
import {addOrgan, editOrgan, moveOrgan, renameOrgan} from '../../agencies/organs/edit-organ.ts'
import {mergeOrgans} from '../../agencies/organs/merge-organs.ts'
import {departmentOf} from '../../agencies/organs/store/departments.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import {listAgencies, listTree} from '../../agencies/organs/store/list-agencies.ts'
import type {agencyRoutes} from '../../contract/agencies.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'
import {describeAgency} from './describe-agency.ts'

export const agencyHandlers: HandlersOf<typeof agencyRoutes> = {
  agencies: {
    kind: 'list',
    answer: ({db, within, query: {merged, ...query}}) =>
      listAgencies(db, within, {...query, ...(merged && {isMerged: merged === 'yes'})}),
  },
  agencyTree: {kind: 'list', answer: ({db, within}) => listTree(db, within)},
  agency: {
    kind: 'target',
    target: ofAgency,
    answer: ({db, params}) => describeAgency(db, params.agency),
  },
  addAgency: {
    kind: 'target',
    target: ofAgency,
    answer: call => addOrgan(call.db, call, {...call.body, parent: call.params.agency}),
  },
  editAgency: {
    kind: 'target',
    target: ofAgency,
    answer: call => editOrgan(call.db, call, call.params.agency, call.body),
  },
  renameAgency: {
    kind: 'target',
    target: ofAgency,
    answer: call => renameOrgan(call.db, call, call.params.agency, call.body),
  },
  moveAgency: {
    kind: 'target',
    target: ofAgency,
    answer: call => moveOrgan(call.db, call, call.params.agency, call.body.parent),
  },
  mergeAgency: {
    kind: 'target',
    target: ofAgency,
    answer: call => mergeOrgans(call.db, call, call.params.agency, call.body),
  },
  editDisclosureOffice: {
    kind: 'target',
    target: ofAgency,
    answer: call => editDisclosureOffice(call.db, call, call.params.agency, call.body),
  },
  addDepartment: {
    kind: 'target',
    target: ofAgency,
    answer: call => addDepartment(call.db, call, call.params.agency, call.body),
  },
  editDepartment: {
    kind: 'target',
    async target({db, params}) {
      const department = await departmentOf(db, params.department)
      return department && targetOfAgency(db, department.agency)
    },
    answer: call => editDepartment(call.db, call, call.params.department, call.body),
  },
}

function ofAgency({db, params}: ApiParts & {params: {agency: string}}) {
  return targetOfAgency(db, params.agency)
}
