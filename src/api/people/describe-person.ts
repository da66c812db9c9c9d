import {personNames} from '../../agencies/accounts/store/names.ts'
import {departmentNames} from '../../agencies/organs/store/departments.ts'
import {organNames} from '../../agencies/organs/store/organs.ts'
import {nameOn} from '../../agencies/organs/tree.ts'
import {appointmentsOf} from '../../agencies/people/store/appointments.ts'
import {personRowOf} from '../../agencies/people/store/list-people.ts'
import {standInsOf} from '../../agencies/people/store/stand-ins.ts'
import type {peopleRoutes} from '../../contract/people.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'

/** Everything the console shows of one person; agencies are called as they were at the time. */
export async function describePerson(
  db: Database,
  id: string,
  today: Day,
): Promise<Answer<typeof peopleRoutes.person> | undefined> {
  const row = await personRowOf(db, id, today)
  if (!row) return undefined
  const appointments = await appointmentsOf(db, [id])
  const standIns = await standInsOf(db, [id])
  const agencies = await organNames(
    db,
    appointments.map(({agency}) => agency),
  )
  const departments = byId(
    await departmentNames(
      db,
      appointments.flatMap(({department}) => department ?? []),
    ),
  )
  const people = byId(
    await personNames(
      db,
      standIns.flatMap(({absent, standIn}) => [absent, standIn]),
    ),
  )
  return {
    ...row,
    appointments: appointments.map(({department, until, agency, ...rest}) => {
      const named = agencies.get(agency)
      const last = until !== undefined && until < today ? until : today
      return {
        ...rest,
        agency,
        agencyName: named ? nameOn(named, last) : '',
        department: department ?? null,
        departmentName: (department && departments.get(department)) ?? null,
        until: until ?? null,
      }
    }),
    standIns: standIns.map(each => ({
      ...each,
      absentName: people.get(each.absent) ?? '',
      standInName: people.get(each.standIn) ?? '',
    })),
  }
}

function byId(named: readonly {id: string; name: string}[]): Map<string, string> {
  return new Map(named.map(({id, name}) => [id, name]))
}
