import type {Change} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {By} from '../accounts/act.ts'
import {type NewNotice, notify} from '../notice.ts'
import {actingIn} from '../people/store/acting.ts'
import {type ApprovalEvent, approvalState} from './approval.ts'
import {capacitiesIn} from './capacities.ts'
import {approvalKinds} from './kinds.ts'
import type {Approval} from './store/approvals.ts'

/** Tells those whose step it is now, or the drafter how it ended; nobody of what they did themselves. */
export async function tell(
  change: Change,
  approval: Approval,
  event: ApprovalEvent,
  {person, at}: By,
): Promise<void> {
  const {id, kind, title} = approval
  const matter = `${approvalKinds[kind].title}“${title}”`
  for (const {to, notice, words} of await news(change, approval, event, at))
    if (to !== person)
      await notify(
        change,
        {person: to, kind: notice, text: `${words}：${matter}`, link: `/approvals/${id}`},
        at,
      )
}

type News = {to: string; notice: NewNotice['kind']; words: string}

async function news(
  change: Change,
  {agency, department, events}: Approval,
  event: ApprovalEvent,
  at: Date,
): Promise<News[]> {
  const state = approvalState([...events, event])
  const drafter = events.findLast(each => each.kind === 'submitted')?.by
  if (state.status === 'approved')
    return drafter ? [{to: drafter, notice: 'approval-given', words: '已批准'}] : []
  if (event.kind === 'returned')
    return drafter
      ? [{to: drafter, notice: 'approval-returned', words: '已退回，请修改后重新送审'}]
      : []
  if (event.kind === 'ended')
    return drafter ? [{to: drafter, notice: 'approval-ended', words: event.reason}] : []
  if (state.status !== 'pending') return []
  if (state.delegate)
    return [{to: state.delegate, notice: 'approval-waiting', words: '有人委托您审批'}]
  const acting = await actingIn(change, agency, dayOf(at))
  const next = acting.filter(({held}) =>
    capacitiesIn([held], agency, department).some(({role}) => role === state.role),
  )
  const people = new Set(next.map(each => each.person))
  return [...people].map(to => ({to, notice: 'approval-waiting', words: '等您审批'}))
}
