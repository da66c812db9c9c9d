import type {Case} from '../request-query.ts'
import type {Options} from './letter-option.ts'

export const assignmentRoles = {lead: '主办', assist: '协办'} as const

/** What sections were asked for and have not given back: the reader's own section's first. */
export function assignmentsOwed({assignments}: Case): Options {
  return assignments
    .filter(({handedBack}) => !handedBack)
    .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .map(({id, departmentName, role, innerDue}) => ({
      value: id,
      label: `${departmentName}${assignmentRoles[role]}，内部期限 ${innerDue}`,
    }))
}
