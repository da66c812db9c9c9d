import {approvalState} from '../../agencies/approvals/approval.ts'
import {change as changeApproval} from '../../agencies/approvals/change.ts'
import {approvalsOfObject} from '../../agencies/approvals/store/approvals.ts'
import {departmentsOf} from '../../agencies/organs/store/departments.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import type {Calendar} from '../../law/calendar.ts'
import {dayOf} from '../../law/day-of.ts'
import {addWorkingDays} from '../../law/working-days.ts'
import type {AskedStep} from '../../requests/change/asked-step.ts'
import {change} from '../../requests/change/change.ts'
import {approveReply} from '../../requests/replies/approval.ts'
import {factsOf} from '../../requests/state/facts.ts'
import {requestOf} from '../../requests/store/requests.ts'
import {given} from '../county/given.ts'
import type {TrialStep} from './cases.ts'
import {momentOn, workingDayAgo} from './days.ts'

type Place = {
  request: string
  agency: string
  officer: string
  people(name: string): string
  calendar: Calendar
  at: Date
}

/** Takes the step that makes event `number` of a request, unless it is there already. */
export async function takeTrialStep(
  db: Database,
  key: Key,
  {request: id, agency, officer, people, calendar, at}: Place,
  {before, step}: TrialStep,
  number: number,
): Promise<void> {
  const request = await requestOf(db, id)
  if (!request || request.events.length > number) return
  const today = dayOf(at)
  const on = workingDayAgo(calendar, today, before)
  const daysAfter = (days: number) => addWorkingDays(calendar, on, days).day
  const moment = momentOn(on, at, number)
  const facts = factsOf(request.events)
  if (step === 'approve') return approve(db, facts.draft?.id ?? '', people, moment)
  const departments = await departmentsOf(db, agency)
  const department = (name: string) => departments.find(each => each.name === name)?.id ?? ''
  const asked = {...step({...facts, daysAfter, department}), on} as AskedStep
  const by = {person: people(officer), address: '127.0.0.1', at: moment}
  given(await change(db, key, id, {seen: request.events.length, step: asked}, by))
}

/** Everybody of the chain in its order; a reply that gives nothing goes by the lawyer too. */
async function approve(
  db: Database,
  draft: string,
  people: (name: string) => string,
  moment: Date,
): Promise<void> {
  const found = async () =>
    [
      ...(await approvalsOfObject(db, 'reply', draft)),
      ...(await approvalsOfObject(db, 'refusing-reply', draft)),
    ].at(-1)
  for (let approval = await found(); approval; approval = await found()) {
    const state = approvalState(approval.events)
    if (state.status !== 'pending') return
    const role = state.chain[state.step]
    const person = people((role && approvers[role]) ?? '')
    const by = {person, address: '127.0.0.1', at: moment}
    const step = {kind: 'approved', opinion: '同意。'} as const
    const ends = {reply: approveReply, 'refusing-reply': approveReply}
    given(await changeApproval(db, approval.id, {seen: approval.events.length, step}, by, ends))
  }
}

const approvers: Partial<Record<string, string>> = {
  'section-head': '吴海涛',
  'disclosure-head': '刘志强',
  'legal-reviewer': '周明',
  leader: '赵永红',
}
