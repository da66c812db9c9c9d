import type {NewEntry} from '../../mailbox/entry.ts'
import {personWith} from '../requests/applicants.ts'

/** What somebody sent so many working days ago, and of which organ's work it speaks. */
export type TrialEntry = Pick<NewEntry, 'kind' | 'to' | 'content' | 'sender'> & {
  organ: string
  before: number
}

/** One for the organ itself, and one against an organ, which goes to whoever supervises it. */
export const entries: readonly TrialEntry[] = [
  {
    organ: '青禾县住房和城乡建设局',
    before: 3,
    kind: 'suggestion',
    to: 'supervisor',
    sender: sender('沈佳', 1),
    content:
      '建议主动公开全县住宅小区的物业服务费收支公示。幸福里小区的业主已分别申请过本小区2024年度的收支公示，其他小区的业主也关心，涉及全体业主的利益，逐件申请费时。',
  },
  {
    organ: '青禾县教育局',
    before: 19,
    kind: 'complaint',
    to: 'supervisor',
    sender: sender('汤志明', 9),
    content:
      '本人到县教育局当面申请公开2026年城区学校食堂大宗食材采购结果，工作人员要求先写明用途，否则不予登记。请责令其依法登记并按期答复。',
  },
]

function sender(name: string, number: number): TrialEntry['sender'] {
  const {telephone} = personWith(name, number)
  return {name, telephone}
}
