import {type Noted, verifyChains} from '../agencies/audit/verify.ts'
import type {Database} from '../db/database.ts'

/** Whether every chain of the audit trail is whole and holds what was noted, if anything was. */
export async function isTrailWhole(
  db: Database,
  noted: Noted | undefined | 'forged',
): Promise<boolean> {
  if (noted === 'forged') return false
  for await (const {broken} of verifyChains(db, noted)) if (broken !== undefined) return false
  return true
}
