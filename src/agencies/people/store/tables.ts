import type {Generated} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {Role} from '../../roles.ts'

/** What people and their roles are kept in (migrations 004 and 006). */
export type PeopleTables = {
  people: {
    id: string
    agency: string
    name: string
    telephone: string | null
    email: string | null
    department: string | null
  }
  appointments: {
    id: Generated<number>
    person: string
    agency: string
    department: string | null
    role: Role
    from: Day
    until: Day | null
  }
  stand_ins: {id: Generated<number>; absent: string; stand_in: string; from: Day; until: Day}
}
