import {notify} from '../../agencies/notice.ts'
import type {Change} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {applicantActs} from '../applicants/applicant-acts.ts'
import type {RequestEvent} from '../events/event.ts'
import {stepOf} from '../steps/steps.ts'
import type {Columns} from '../store/tables.ts'
import {officeOf} from './who-handles.ts'

/**
 * Tells the agency what an applicant did online, or what another agency passed on: who handles the
 * request. Called before the act is recorded.
 */
export async function tellOffice(
  change: Change,
  {id, agency}: {id: string; agency: string},
  event: RequestEvent,
  {officer, number, due_on: due}: Pick<Columns, 'officer' | 'number' | 'due_on'>,
  at: Date,
): Promise<void> {
  const what =
    event.kind === 'arrived' && event.by !== applicantActs
      ? '其他机关转来一件申请，请与申请人确认并登记'
      : event.kind === 'amended'
        ? '更正登记'
        : (words[event.kind] ?? stepOf(event.kind).label)
  const office = await officeOf(change, agency, dayOf(at))
  for (const person of office.handlers(officer))
    await notify(
      change,
      {
        person,
        kind: 'applicant-acted',
        text: number ? `${number}：${what}` : what,
        link: `/requests/${id}`,
        ...(due !== null && {due}),
      },
      at,
    )
}

/** As the office reads it. */
const words: Partial<Record<RequestEvent['kind'], string>> = {
  arrived: '网上收到一件新申请，请与申请人确认并登记',
  'correction-answered': '申请人在网上提交了补正',
  'reasons-given': '申请人在网上说明了理由',
  withdrawn: '申请人在网上撤回了申请',
}
