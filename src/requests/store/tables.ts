import type {Day} from '../../law/day.ts'
import type {ApplicantKind, WantedForm, WantedWay} from '../applicants/applicant.ts'
import type {Channel} from '../arrival/receipt.ts'
import type {RequestEvent} from '../events/event.ts'
import type {NumberKind, RequestSettings} from '../settings/settings.ts'
import type {Outcome} from '../state/outcome.ts'
import type {Status} from '../state/standing.ts'

/** What is made of the events for lists; see `columnsOf`. */
export type Columns = {
  events: number
  title: string
  applicant_kind: ApplicantKind
  channel: Channel
  status: Status
  is_open: boolean
  arrived_on: Day
  received_on: Day | null
  number: string | null
  due_on: Day | null
  officer: string | null
  department: string | null
  inner_due: Day | null
  concluded_on: Day | null
  outcome: Outcome | null
  recount_from: Day | null
}

/** What requests are kept in (migration 009). */
export type RequestTables = {
  requests: Columns & {
    id: string
    agency: string
    applicant: string
    wanted_form: WantedForm
    wanted_way: WantedWay
    query_hash: Buffer
  }
  request_events: {
    request: string
    number: number
    id: string
    at: Date
    /** Written as JSON. */
    event: string
  }
  request_people: {person: string; request: string; role: PersonRole; place: number}
  request_numbers: {agency: string; kind: NumberKind; year: number; last: number}
  request_settings: {agency: string; settings: string; word: string}
}

export type {NumberKind} from '../settings/settings.ts'
export type PersonRole = 'applicant' | 'joint-applicant' | 'agent'

/** The same rows as they are read. */
export type ReadTables = Omit<RequestTables, 'request_events' | 'request_settings'> & {
  request_events: Omit<RequestTables['request_events'], 'event'> & {event: RequestEvent}
  request_settings: {agency: string; settings: Partial<RequestSettings>; word: string}
}
