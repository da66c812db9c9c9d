import type {Day} from '../../../law/day.ts'
import type {EventKind} from '../../../requests/events/event.ts'
import type {Facts} from '../../../requests/state/facts.ts'
import {outcomeLabel} from '../../../requests/state/outcome.ts'
import {isLetter} from './applicant-letters.ts'

/** What has happened, in words for the applicant; `letter` where there is one to read. */
export type PublicEvent = {id: string; on: Day; words: string; letter: boolean}

/** What concerns the applicant; what is done inside the agency, or told to others, is not among it. */
const words: Partial<Record<EventKind, string>> = {
  arrived: '申请到达',
  'receipt-confirmed': '与您确认，收到申请',
  registered: '登记',
  forwarded: '转其他机关办理',
  'correction-asked': '告知您补正',
  'correction-answered': '收到您的补正',
  'correction-lapsed': '逾期没有补正，不再处理',
  extended: '告知延长答复期限',
  'reasons-asked': '请您说明理由',
  'reasons-given': '收到您说明的理由',
  postponed: '告知延迟答复的日期',
  'third-party-asked': '征求第三方意见',
  'joint-maker-asked': '征求共同制作机关意见',
  'other-agency-asked': '征求其他机关意见',
  'fee-noticed': '收费通知',
  paid: '收到缴费',
  'fee-lapsed': '逾期没有缴费，不再处理',
  replied: '答复发出',
  withdrawn: '您撤回了申请',
  'ended-otherwise': '作其他处理',
  'reanswer-ordered': '重新答复',
  archived: '归档',
}

export function publicHistory({events, conclusion}: Facts): PublicEvent[] {
  return events.flatMap(event => {
    const told = words[event.kind]
    if (told === undefined) return []
    const isEnd = event.kind === 'replied' && conclusion?.by === event.id
    return [
      {
        id: event.id,
        on: event.on,
        words: isEnd && conclusion ? `${told}：${outcomeLabel(conclusion.outcome)}` : told,
        letter: isLetter(event.kind),
      },
    ]
  })
}
