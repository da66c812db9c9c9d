import type {Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {By} from '../accounts/act.ts'
import {change, type WhenApproved} from './change.ts'
import {agenciesOfApprovals} from './store/approvals.ts'

/** Approves one after the other, each by itself; those outside `agencies` do not exist for the person. */
export async function approveSeveral(
  db: Database,
  {
    approvals,
    opinion,
  }: {approvals: {approval: string; seen: number}[]; opinion?: string | undefined},
  agencies: readonly string[],
  by: By,
  whenApproved: WhenApproved,
): Promise<{approved: string[]; refused: ({approval: string} & Refusal)[]}> {
  const found = await agenciesOfApprovals(
    db,
    approvals.map(({approval}) => approval),
  )
  const step = {kind: 'approved', ...(opinion !== undefined && {opinion})} as const
  const approved: string[] = []
  const refused: ({approval: string} & Refusal)[] = []
  for (const {approval, seen} of approvals) {
    const agency = found.get(approval)
    const isOpen = agency !== undefined && agencies.includes(agency)
    const outcome = isOpen ? await change(db, approval, {seen, step}, by, whenApproved) : notThere
    if (isRefusal(outcome)) refused.push({approval, ...outcome})
    else approved.push(approval)
  }
  return {approved, refused}
}

const notThere: Refusal = {
  refused: '没有找到。可能不在您的职责范围内',
  article: '本机关设定的审批流程',
}
