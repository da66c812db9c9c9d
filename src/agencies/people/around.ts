import type {Connection} from '../../db/database.ts'
import type {Around} from './rules.ts'
import {appointmentsOf} from './store/appointments.ts'
import {standInsOf} from './store/stand-ins.ts'

/** The appointments of these people, their stand-ins, and the appointments of everybody in those. */
export async function aroundOf(db: Connection, people: readonly string[]): Promise<Around> {
  const near = await standInsOf(db, people)
  const everybody = [
    ...new Set([...people, ...near.flatMap(({absent, standIn}) => [absent, standIn])]),
  ]
  // Who stands in for one of them may stand in for others too.
  const standIns = await standInsOf(db, everybody)
  const concerned = [...everybody, ...standIns.flatMap(({absent, standIn}) => [absent, standIn])]
  return {appointments: await appointmentsOf(db, [...new Set(concerned)]), standIns}
}
