import {personNames} from '../../agencies/accounts/store/names.ts'
import {departmentNames} from '../../agencies/organs/store/departments.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import type {Calendar} from '../../law/calendar.ts'
import type {Day} from '../../law/day.ts'
import type {EventOf} from '../../requests/events/event.ts'
import {assignmentsOf, owedIn} from '../../requests/state/assignments.ts'
import type {Facts} from '../../requests/state/facts.ts'
import {workingDaysUntil} from './remaining.ts'

type Described = Answer<typeof requestRoutes.request>['assignments']

/** What the sections were asked for and gave back; `sections`: those of the reader. */
export async function describeAssignments(
  db: Database,
  facts: Facts,
  sections: readonly string[],
  around: {calendar: Calendar; today: Day},
): Promise<Described> {
  const assignments = assignmentsOf(facts)
  const owed = owedIn(facts)
  const departments = await departmentNames(
    db,
    assignments.map(({assigned}) => assigned.department),
  )
  const people = await personNames(
    db,
    assignments.flatMap(({assigned, handedBack}) => [
      assigned.by,
      ...(handedBack ? [handedBack.by] : []),
    ]),
  )
  const nameIn = (among: readonly {id: string; name: string}[], id: string) =>
    among.find(each => each.id === id)?.name ?? id
  return assignments.map(({assigned, handedBack}) => ({
    ...describeAsked(assigned, around),
    on: assigned.on,
    departmentName: nameIn(departments, assigned.department),
    byName: nameIn(people, assigned.by),
    isOwn: sections.includes(assigned.department),
    isOwed: owed.includes(assigned),
    handedBack: handedBack
      ? {
          on: handedBack.on,
          byName: nameIn(people, handedBack.by),
          opinion: handedBack.opinion,
          files: handedBack.files ?? [],
        }
      : null,
  }))
}

/** What is asked for and how much time is left. */
export function describeAsked(
  {id, role, task, innerDue}: EventOf<'assigned'>,
  {calendar, today}: {calendar: Calendar; today: Day},
) {
  const remaining = workingDaysUntil(calendar, today, innerDue)
  return {id, role, task: task ?? null, innerDue, remaining}
}
