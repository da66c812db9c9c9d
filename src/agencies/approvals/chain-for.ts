import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {Refusal} from '../../law/refusal.ts'
import {appointedIn} from '../people/store/acting.ts'
import {roles} from '../roles.ts'
import type {ApprovalChain} from './approval.ts'
import {type ApprovalKind, usualChain} from './kinds.ts'
import {setChains} from './store/chains.ts'

/** The chain that a submission follows today, or why nobody could go it to the end. */
export async function chainFor(
  db: Connection,
  agency: string,
  kind: ApprovalKind,
  on: Day,
): Promise<ApprovalChain | Refusal> {
  const held = (await appointedIn(db, agency, on)).map(({role}) => role)
  const set = (await setChains(db, agency))[kind]
  const missing = set?.find(role => !held.includes(role))
  if (missing)
    return {
      refused: `审批流程中的${roles[missing]}现在无人担任，请先任命，或修改审批流程`,
      article: chainRule,
    }
  const chain = set ?? usualChain(kind, held)
  return chain.length > 0 ? chain : {refused: nobodyApproves, article: chainRule}
}

const chainRule = '本机关设定的审批流程'
const nobodyApproves =
  '本机关还没有可以审批的人，请先任命分管领导或政府信息公开工作机构负责人，或设定审批流程'
