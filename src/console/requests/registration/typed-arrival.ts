import type {Routes} from '../../../contract/routes.ts'
import type {Given} from '../../call.ts'

type Arrival = Given<Routes['registerRequest']>['body']
type Person = Arrival['applicant']
type TypedPerson = {[field in keyof Person]?: Person[field] | ''}

/** What the form of registration holds. */
export type TypedArrival = Omit<Arrival, 'applicant' | 'jointApplicants' | 'agent'> & {
  agency: string
  applicant: TypedPerson
  jointApplicants?: TypedPerson[]
  hasAgent?: 'yes' | 'no'
  agent?: TypedPerson
}

/** The request as the route takes it: blank fields are nothing. */
export function arrivalFrom({agency: _, hasAgent, ...typed}: TypedArrival): Arrival {
  return {
    ...typed,
    applicant: personFrom(typed.applicant),
    jointApplicants: (typed.jointApplicants ?? []).map(personFrom),
    agent: hasAgent === 'yes' && typed.agent ? personFrom(typed.agent) : null,
  }
}

/** What is missing where it is needed is told by the server at its field. */
function personFrom({contact, email, address, ...typed}: TypedPerson): Person {
  return {
    ...(typed as Person),
    contact: contact || null,
    email: email || null,
    address: address || null,
  }
}
