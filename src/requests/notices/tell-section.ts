import {notify} from '../../agencies/notice.ts'
import type {Change} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {dayInWords} from '../clock/words.ts'
import type {RequestEvent} from '../events/event.ts'
import type {Columns} from '../store/tables.ts'
import {officeOf} from './who-handles.ts'

/**
 * Tells a section what it was asked for, and who handles the request what the section gave back; nobody
 * of what they did themselves. What is asked and answered stays in the case, for notices leave the house.
 */
export async function tellSection(
  change: Change,
  {id, agency}: {id: string; agency: string},
  event: RequestEvent,
  {number, officer}: Pick<Columns, 'number' | 'officer'>,
  at: Date,
): Promise<void> {
  if (event.kind !== 'assigned' && event.kind !== 'handed-back') return
  const office = await officeOf(change, agency, dayOf(at))
  const isAsked = event.kind === 'assigned'
  const told = isAsked ? office.section(event.department) : office.handlers(officer)
  const what = isAsked
    ? `交给您所在科室${event.role === 'lead' ? '承办' : '协办'}，内部期限${dayInWords(event.innerDue)}`
    : '科室交回了办理意见'
  for (const person of told)
    if (person !== event.by)
      await notify(
        change,
        {
          person,
          kind: isAsked ? 'request-assigned' : 'request-handed-back',
          text: number ? `${number}：${what}` : what,
          link: `/requests/${id}`,
          ...(isAsked && {due: event.innerDue}),
        },
        at,
      )
}
