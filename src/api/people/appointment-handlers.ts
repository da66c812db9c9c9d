import {targetOfPerson} from '../../agencies/accounts/store/people.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import {appoint, dismiss, withdrawAppointment} from '../../agencies/people/appoint.ts'
import {endStandingIn, setStandIn, withdrawStandIn} from '../../agencies/people/stand-in.ts'
import {appointmentOf} from '../../agencies/people/store/appointments.ts'
import {standInOf} from '../../agencies/people/store/stand-ins.ts'
import type {appointmentRoutes} from '../../contract/appointments.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'

export const appointmentHandlers: HandlersOf<typeof appointmentRoutes> = {
  appoint: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer(call) {
      const {department, until, ...given} = call.body
      return appoint(call.db, call, {
        ...given,
        agency: call.params.agency,
        ...(department !== null && {department}),
        ...(until !== null && {until}),
      })
    },
  },
  dismiss: {
    kind: 'target',
    target: ofAppointment,
    answer: call => dismiss(call.db, call, call.params.appointment, call.body.until),
  },
  withdrawAppointment: {
    kind: 'target',
    target: ofAppointment,
    answer: call => withdrawAppointment(call.db, call, call.params.appointment),
  },
  setStandIn: {
    kind: 'target',
    target: ({db, params}) => targetOfPerson(db, params.person),
    answer: call => setStandIn(call.db, call, {...call.body, absent: call.params.person}),
  },
  endStandingIn: {
    kind: 'target',
    target: ofStandIn,
    answer: call => endStandingIn(call.db, call, call.params.standIn, call.body.until),
  },
  withdrawStandIn: {
    kind: 'target',
    target: ofStandIn,
    answer: call => withdrawStandIn(call.db, call, call.params.standIn),
  },
}

async function ofAppointment({db, params}: ApiParts & {params: {appointment: number}}) {
  const appointment = await appointmentOf(db, params.appointment)
  return appointment && targetOfAgency(db, appointment.agency)
}

async function ofStandIn({db, params}: ApiParts & {params: {standIn: number}}) {
  const standIn = await standInOf(db, params.standIn)
  return standIn && targetOfPerson(db, standIn.absent)
}
