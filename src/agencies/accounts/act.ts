import type {AuditAct} from '../audit/chain.ts'
import {recordAct} from '../audit/store.ts'
import type {Change} from './store/tables.ts'

/** Who does something to an account, from where and when. */
export type By = {person: string; address: string; at: Date}

/** Nobody who is signed in: a failed sign-in, the first set-up. */
export const nobody = '未登录'

/** Records what was done to a person's account or session; nothing secret may stand in it. */
export function recordOf(
  change: Change,
  {person, address, at}: By,
  agency: string,
  act: Pick<AuditAct, 'action' | 'object'> & Partial<Pick<AuditAct, 'before' | 'after'>>,
): Promise<void> {
  const {action, object, before = null, after = null} = act
  return recordAct(change, {
    agency,
    at: at.toISOString(),
    actor: person,
    address,
    action,
    object,
    before,
    after,
  })
}

export function accountObject(person: string): string {
  return `person/${person}/account`
}
