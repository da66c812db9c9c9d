import type {Database} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {administrators, type Role, roles} from '../roles.ts'
import type {ApprovalChain} from './approval.ts'
import type {ApprovalKind} from './kinds.ts'
import {forgetChain, keepChain, setChains} from './store/chains.ts'

/** Sets an agency's chain for a kind, or, with none, lets it follow the usual one again. */
export function setChain(
  db: Database,
  {agency, kind, chain}: {agency: string; kind: ApprovalKind; chain: ApprovalChain | null},
  by: By,
): Promise<{chain: Role[] | null} | Refusal> {
  return db.transaction().execute(async (change): Promise<{chain: Role[] | null} | Refusal> => {
    const refusal = chain && refusesChain(chain)
    if (refusal) return refusal
    const before = (await setChains(change, agency))[kind] ?? null
    if (chain) await keepChain(change, agency, kind, chain)
    else await forgetChain(change, agency, kind)
    await recordOf(change, by, agency, {
      action: '设定审批流程',
      object: `approval-chain/${kind}`,
      before: before && {chain: [...before]},
      after: chain && {chain: [...chain]},
    })
    return {chain: chain && [...chain]}
  })
}

/** Administrators do no business of the agency, and the supervisor is another's. */
function refusesChain(chain: ApprovalChain): Refusal | undefined {
  const foreign = chain.find(role => administrators.includes(role) || role === 'supervisor')
  if (foreign)
    return {
      refused: `${roles[foreign]}不办理审批，请改选业务岗位`,
      article: 'GB/T 22239—2019 8.1.7.1 岗位设置',
    }
  if (chain.length === 0) return {refused: '审批流程至少要有一步', article: chainRule}
  return new Set(chain).size < chain.length
    ? {refused: '同一职务不能在审批流程中出现两次', article: chainRule}
    : undefined
}

const chainRule = '审批流程设定规则'
