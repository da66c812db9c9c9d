import type {Role} from '../../roles.ts'
import type {ApprovalKind} from '../kinds.ts'

/** What approvals are kept in (migrations 008 and 020). */
export type ApprovalTables = {
  approval_chains: {agency: string; kind: ApprovalKind; roles: Role[]}
  approvals: {
    id: string
    agency: string
    department: string | null
    kind: ApprovalKind
    object: string
    title: string
    status: 'drafting' | 'pending' | 'approved' | 'ended'
    drafters: string[]
    role: Role | null
    is_last: boolean | null
    delegate: string | null
    events: number
    moved: Date
  }
  approval_events: {
    approval: string
    number: number
    at: Date
    /** Null of an end that no colleague brought about. */
    by: string | null
    acts_for: string | null
    /** The step with its particulars, as JSON. */
    step: string
  }
}
