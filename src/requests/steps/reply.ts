import {unfit} from './approve-reply.ts'
import {no, orderOfCase, type Step} from './step.ts'

/**
 * The approved reply leaves, under its 文号; by post the day of posting is the day of the reply. A late
 * one is still owed. What was right when it was approved may be so no longer: a third party was asked
 * since, a new year has begun.
 */
export const reply: Step<'replied'> = {
  kind: 'replied',
  label: '发出答复',
  closed: ({status}) =>
    status === 'approved' ? undefined : no('答复尚未批准，不能发出', orderOfCase),
  refuses(standing, _, circumstances) {
    const {draft} = standing.facts
    return draft && unfit(standing, draft, circumstances)
  },
}
