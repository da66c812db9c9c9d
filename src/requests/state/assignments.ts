import type {EventOf} from '../events/event.ts'
import {awaitsCorrection, awaitsPayment, type Facts} from './facts.ts'

/** What a section was asked for, and what it gave back. */
export type Assignment = {
  assigned: EventOf<'assigned'>
  handedBack: EventOf<'handed-back'> | undefined
}

/**
 * What the sections were asked for, in the order of asking. Of the lead section and of each assisting
 * one that is asked again before it gave anything back, the last holds.
 */
export function assignmentsOf({assignments, handedBack}: Facts): Assignment[] {
  const lead = assignments.findLast(({role}) => role === 'lead')
  const last = (assigned: EventOf<'assigned'>) =>
    assigned.role === 'lead'
      ? assigned === lead
      : assigned ===
        assignments.findLast(
          ({role, department}) => role === 'assist' && department === assigned.department,
        )
  return assignments
    .map(assigned => ({assigned, handedBack: handedBack.find(({of}) => of === assigned.id)}))
    .filter(each => each.handedBack || last(each.assigned))
}

/** What sections still owe: nothing once a reply is drafted, nor while the applicant is waited for. */
export function owedIn(facts: Facts): EventOf<'assigned'>[] {
  if (facts.draft || awaitsCorrection(facts) || awaitsPayment(facts)) return []
  return assignmentsOf(facts).flatMap(({assigned, handedBack}) => (handedBack ? [] : assigned))
}
