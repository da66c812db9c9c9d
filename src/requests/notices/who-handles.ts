import {actingIn} from '../../agencies/people/store/acting.ts'
import type {Role} from '../../agencies/roles.ts'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {membersOf} from '../store/members.ts'

/** Whom an agency has for its requests on a day, those who stand in for the absent beside them. */
export type Office = {
  /** Who registered a request; where nobody has or that person has left, everybody at the desk. */
  handlers(officer: string | null): string[]
  /** Everybody at the desk. */
  desk: string[]
  /** 政府信息公开工作机构负责人. */
  heads: string[]
  section(department: string): string[]
}

export async function officeOf(db: Connection, agency: string, on: Day): Promise<Office> {
  const acting = await actingIn(db, agency, on)
  const members = await membersOf(db, agency)
  const people = (wanted: (held: (typeof acting)[number]['held']) => boolean) => [
    ...new Set(acting.filter(({held}) => wanted(held)).map(({person}) => person)),
  ]
  const holding = (...roles: Role[]) => people(({role}) => roles.includes(role))
  const desk = holding('disclosure-officer', 'disclosure-head')
  return {
    handlers(officer) {
      const own = people(({person}) => person === officer)
      return own.length > 0 ? own : desk
    },
    desk,
    heads: holding('disclosure-head'),
    section: department =>
      people(held => (held.department ?? members.get(held.person)) === department),
  }
}
