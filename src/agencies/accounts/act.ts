import type {Change} from '../../db/database.ts'
import type {AuditAct} from '../audit/chain.ts'
import {recordActs} from '../audit/store.ts'

/** Who does something to an account, from where and when. */
export type By = {person: string; address: string; at: Date}

/** Nobody who is signed in: a failed sign-in, the first set-up. */
export const nobody = '未登录'

/** What was done, of an act; nothing secret may stand in it. */
export type Deed = Pick<AuditAct, 'action' | 'object'> & Partial<Pick<AuditAct, 'before' | 'after'>>

/** Records what somebody did to something of an agency. */
export function recordOf(change: Change, by: By, agency: string, deed: Deed): Promise<void> {
  return recordAllOf(change, by, agency, [deed])
}

/** The same for many deeds at once. */
export function recordAllOf(
  change: Change,
  {person, address, at}: By,
  agency: string,
  deeds: readonly Deed[],
): Promise<void> {
  const who = {agency, at: at.toISOString(), actor: person, address}
  const acts = deeds.map(({before = null, after = null, ...deed}) => ({
    ...who,
    ...deed,
    before,
    after,
  }))
  return recordActs(change, agency, acts)
}

export function accountObject(person: string): string {
  return `person/${person}/account`
}
