import {type By, recordOf} from '../../agencies/accounts/act.ts'
import type {Change} from '../../db/database.ts'
import {applicantActs} from '../applicants/applicant-acts.ts'
import type {RequestEvent} from '../events/event.ts'
import {tellOffice} from '../notices/tell-office.ts'
import {tellSection} from '../notices/tell-section.ts'
import type {Circumstances} from '../settings/settings.ts'
import {columnsOf} from '../state/columns.ts'
import {isOpen} from '../state/facts.ts'
import {standingOf} from '../state/standing.ts'
import {stepOf} from '../steps/steps.ts'
import {closePersonalData} from '../store/applicants.ts'
import {appendEvents, type Request, updateColumns} from '../store/requests.ts'

/**
 * Appends an event that was judged to a held request, says in its row where it stands now, and
 * records the act. Nothing of an event but its kind and day goes into the audit trail: texts may name
 * people.
 */
export async function append(
  change: Change,
  {id, agency, events}: Request,
  event: RequestEvent,
  circumstances: Circumstances,
  by: By,
): Promise<void> {
  const before = standingOf(events, circumstances)
  const columns = columnsOf([...events, event], circumstances)
  await appendEvents(change, id, events.length, [event], by.at)
  await updateColumns(change, id, columns)
  if (isOpen(before.facts) !== columns.is_open)
    await closePersonalData(change, id, columns.is_open ? null : event.on)
  if (event.by === applicantActs) await tellOffice(change, {id, agency}, event, columns, by.at)
  await tellSection(change, {id, agency}, event, columns, by.at)
  await recordOf(change, by, agency, {
    action: event.kind === 'amended' ? '更正登记' : stepOf(event.kind).label,
    object: requestObject(id),
    before: {status: before.status},
    after: {
      status: columns.status,
      step: event.kind,
      on: event.on,
      number: 'number' in event ? event.number : columns.number,
    },
  })
}

/** What the files, personal keys and audit entries of a request name it by. */
export function requestObject(id: string): string {
  return `request/${id}`
}
