import {createContext, useContext} from 'react'
import {type Action, type Actor, mayAnywhere} from '../agencies/permissions.ts'
import type {Answer} from '../contract/route.ts'
import type {Routes} from '../contract/routes.ts'
import {day} from '../law/day.ts'

/** Who is signed in. */
export type Me = Answer<Routes['me']>

const Context = createContext<Me | undefined>(undefined)
export const MeProvider = Context.Provider

export function useMe(): Me {
  const me = useContext(Context)
  if (!me) throw new Error('nobody is signed in')
  return me
}

/** Whether there is anything on which I may do this; pages and buttons are drawn by it. */
export function mayI(me: Me, action: Action): boolean {
  return mayAnywhere(actorOf(me), action)
}

/** For the table of permissions. */
export function actorOf({person, appointments}: Me): Actor {
  return {
    person: person.id,
    appointments: appointments.map(({person, agency, role, from}) => ({
      person,
      agency,
      role,
      from: day(from),
    })),
  }
}
