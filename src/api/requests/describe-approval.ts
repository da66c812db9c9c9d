import {personNames} from '../../agencies/accounts/store/names.ts'
import {approvalState} from '../../agencies/approvals/approval.ts'
import {approvalsOfObject} from '../../agencies/approvals/store/approvals.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {type Facts, isOpen} from '../../requests/state/facts.ts'

type Described = Pick<Answer<typeof requestRoutes.request>, 'approval' | 'returned'>

/**
 * A draft is approved under its own id, by one of two chains; one that was sent back is to be drafted
 * anew while the request is open.
 */
export async function describeApproval(db: Database, facts: Facts): Promise<Described> {
  const {draft, replies} = facts
  const object = draft ?? replies.at(-1)?.draft
  if (!object) return {approval: null, returned: null}
  const found = await Promise.all(
    (['reply', 'refusing-reply'] as const).map(kind => approvalsOfObject(db, kind, object.id)),
  )
  const approval = found.flat().at(-1)
  const state = approvalState(approval?.events ?? [])
  const returned = isOpen(facts) && state.status === 'drafting' ? state.returned : undefined
  const [person] = returned ? await personNames(db, [returned.by]) : []
  return {
    approval: approval?.id ?? null,
    returned: returned ? {byName: person?.name ?? '', reason: returned.reason} : null,
  }
}
