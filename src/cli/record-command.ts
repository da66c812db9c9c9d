import {userInfo} from 'node:os'
import {topAgency} from '../agencies/accounts/store/people.ts'
import type {AuditAct} from '../agencies/audit/chain.ts'
import {recordAct} from '../agencies/audit/store.ts'
import type {Database} from '../db/database.ts'

/** Who has the server's command line, as the audit trail names them. */
export function whoIsThere(): string {
  return `命令行（${userInfo().username}）`
}

/** A command that takes something out of the house is an act in its trail. */
export async function recordCommand(
  db: Database,
  {action, object, after}: Pick<AuditAct, 'action' | 'object' | 'after'>,
): Promise<void> {
  await db.transaction().execute(async change =>
    recordAct(change, {
      agency: await topAgency(change),
      at: new Date().toISOString(),
      actor: whoIsThere(),
      address: null,
      action,
      object,
      before: null,
      after,
    }),
  )
}
