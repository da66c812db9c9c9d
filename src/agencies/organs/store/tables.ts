import type {Generated} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {AgencyKind} from '../kinds.ts'

/** What organs are kept in (migrations 004 and 006). */
export type OrganTables = {
  agencies: {
    id: Generated<string>
    parent: string | null
    name: string
    credit_code: string | null
    region_code: string | null
    kind: AgencyKind | null
    supervisor: string | null
    merged_into: string | null
    merged_on: Day | null
  }
  former_names: {agency: string; until: Day; name: string}
  disclosure_offices: {
    agency: string
    name: string
    address: string
    hours: string
    telephone: string
    fax: string | null
    email: string | null
  }
  departments: {
    id: Generated<string>
    agency: string
    name: string
    from: Day
    until: Day | null
  }
  own_days: {agency: string; day: Day; kind: 'rest' | 'working'; reason: string}
}
