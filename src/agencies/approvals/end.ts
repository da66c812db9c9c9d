import type {Change} from '../../db/database.ts'
import type {By} from '../accounts/act.ts'
import {append} from './append.ts'
import {heldRunning} from './store/approvals.ts'

/**
 * Ends what runs for an object that needs no decision any more, in the subject's own transaction and as
 * its last call. `person` is null where no colleague brought it about. Whoever approves holds the
 * approval first and then what it decides on, so must the subject.
 */
export async function endApprovals(
  change: Change,
  object: string,
  {reason, person}: {reason: string; person: string | null},
  by: By,
): Promise<void> {
  const at = by.at.toISOString()
  for (const approval of await heldRunning(change, object))
    await append(change, approval, {kind: 'ended', reason, by: person, at}, by)
}
