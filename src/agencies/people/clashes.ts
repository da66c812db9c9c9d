import type {Refusal} from '../../law/refusal.ts'
import {type Appointment, administrators, clashingRoles, roles, type StandIn} from '../roles.ts'

/** The roles that one person would act in from day to day, own ones and those of absent colleagues. */
type Acting = Pick<Appointment, 'role' | 'from' | 'until'>

/**
 * Why these appointments and stand-ins cannot stand together: somebody would act on one day in two
 * roles that clash. All appointments of everybody concerned are given.
 */
export function refusesClashes(
  appointments: readonly Appointment[],
  standIns: readonly StandIn[],
): Refusal | undefined {
  const people = new Set([
    ...appointments.map(({person}) => person),
    ...standIns.map(({standIn}) => standIn),
  ])
  for (const person of people) {
    const clash = clashIn(actingIn(person, appointments, standIns))
    if (clash)
      return {
        refused: `${roles[clash[0]]}与${roles[clash[1]]}不能由一人同时担任或代理，请另派他人`,
        article: 'GB/T 22239—2019 8.1.7.1',
      }
  }
  return undefined
}

/** Whether two spans of days have a day in common; without `until` one goes on. */
export function overlap(
  a: Pick<Appointment, 'from' | 'until'>,
  b: Pick<Appointment, 'from' | 'until'>,
): boolean {
  return (
    (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until)
  )
}

/** Administrators' roles are never taken over. */
function actingIn(
  person: string,
  appointments: readonly Appointment[],
  standIns: readonly StandIn[],
): Acting[] {
  const own = appointments.filter(held => held.person === person)
  const taken = standIns
    .filter(({standIn}) => standIn === person)
    .flatMap(({absent, from, until}) =>
      appointments
        .filter(held => held.person === absent && !administrators.includes(held.role))
        .filter(held => overlap(held, {from, until}))
        .map(({role}): Acting => ({role, from, until})),
    )
  return [...own, ...taken]
}

function clashIn(acting: readonly Acting[]) {
  for (const [at, one] of acting.entries())
    for (const other of acting.slice(at + 1))
      if (overlap(one, other) && clashingRoles([one.role], other.role).length > 0)
        return [one.role, other.role] as const
  return undefined
}
