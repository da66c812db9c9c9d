import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {appointedIn} from '../people/store/acting.ts'
import type {ApprovalChain} from './approval.ts'
import {type ApprovalKind, approvalKinds, usualChain} from './kinds.ts'
import {setChains} from './store/chains.ts'

/** Every kind with the chain that the agency has set for it, and the usual one as it would be today. */
export async function chainsOf(
  db: Connection,
  agency: string,
  on: Day,
): Promise<{kind: ApprovalKind; title: string; set: ApprovalChain | null; usual: ApprovalChain}[]> {
  const set = await setChains(db, agency)
  const held = (await appointedIn(db, agency, on)).map(({role}) => role)
  return (Object.keys(approvalKinds) as ApprovalKind[]).map(kind => ({
    kind,
    title: approvalKinds[kind].title,
    set: set[kind] ?? null,
    usual: usualChain(kind, held),
  }))
}
