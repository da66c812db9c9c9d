import type {CaseEvent} from '../../events/event.ts'
import type {RegisterKey} from './columns.ts'

/** An event that a row tells of, before it is judged, and the column to name if it is refused. */
export type Candidate = {event: CaseEvent; column: RegisterKey}

/** What events need and registers do not hold. */
export const unrecorded = '台账未载明'

/** What an event has beside its day. */
export function own(by: string): {id: string; by: string} {
  return {id: crypto.randomUUID(), by}
}
