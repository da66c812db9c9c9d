import type {Appointment} from '../roles.ts'
import type {Capacity} from './take-step.ts'

/**
 * In which roles a person with these appointments may act on a matter of a department of an agency.
 * A 科室负责人 answers for the own department alone, where both departments are known.
 */
export function capacitiesIn(
  appointments: readonly (Appointment & {actsFor?: string})[],
  agency: string,
  department: string | null,
): Capacity[] {
  return appointments
    .filter(held => held.agency === agency && answersFor(held, department))
    .map(({role, actsFor}) => ({role, ...(actsFor !== undefined && {actsFor})}))
}

function answersFor(held: Appointment, department: string | null): boolean {
  if (held.role !== 'section-head') return true
  return department === null || held.department === undefined || held.department === department
}
