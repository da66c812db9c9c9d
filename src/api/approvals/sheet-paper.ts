import {type ApprovalEvent, approvalState} from '../../agencies/approvals/approval.ts'
import {approvalKinds} from '../../agencies/approvals/kinds.ts'
import {stepTitles} from '../../agencies/approvals/step-titles.ts'
import type {Approval} from '../../agencies/approvals/store/approvals.ts'
import {type Role, roles} from '../../agencies/roles.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Paper, PaperCell} from '../../writer/paper.ts'

/** Ids of people and the agency to their names. */
export type Names = {agency: string; person(id: string): string}

/** The 呈批单: what is asked, each step of the chain with what was written or room to sign, and what happened. */
export function sheetPaper({title, kind, events}: Approval, names: Names): Paper {
  const from = events.findLastIndex(event => event.kind === 'submitted')
  const submission = events[from]
  const chain = submission?.kind === 'submitted' ? submission.chain : []
  const approvals = events.slice(from).filter(isApproval)
  const state = approvalState(events)
  return {
    title: `${names.agency}呈批单`,
    blocks: [
      {
        kind: 'table',
        widths: [4, 7, 4, 7],
        headRows: 0,
        size: 12,
        rows: [
          [cell('事项'), wide(title)],
          [
            cell('类别'),
            cell(approvalKinds[kind].title),
            cell('状态'),
            cell(stateWords[state.status]),
          ],
          [
            cell('起草人'),
            cell(state.drafters.map(names.person).join('、')),
            cell('送审日期'),
            cell(submission ? chineseDay(dayOf(new Date(submission.at))) : ''),
          ],
          ...chain.map((role, at) => stepRow(role, approvals[at], names)),
        ],
      },
      {kind: 'heading', level: 2, text: '办理经过'},
      {
        kind: 'table',
        widths: [6, 5, 11],
        headRows: 1,
        size: 10.5,
        rows: [
          [cell('时间'), cell('人员'), cell('经过')],
          ...events.map(event => historyRow(event, names)),
        ],
      },
    ],
  }
}

const stateWords = {drafting: '待送审', pending: '审批中', approved: '已批准', ended: '已终止'}

type ApprovedEvent = Extract<ApprovalEvent, {kind: 'approved' | 'approved-on-paper'}>

function isApproval(event: ApprovalEvent): event is ApprovedEvent {
  return event.kind === 'approved' || event.kind === 'approved-on-paper'
}

function stepRow(role: Role, event: ApprovedEvent | undefined, names: Names): PaperCell[] {
  const opinion = cell(`${roles[role]}意见`)
  if (!event) return [opinion, wide(`\n\n\n${gap(8)}签名：${gap(8)}年${gap(2)}月${gap(2)}日`)]
  const isPaper = event.kind === 'approved-on-paper'
  const day = isPaper ? event.signed : dayOf(new Date(event.at))
  const signature = signed(isPaper ? event.signer : event.by, event, names)
  const how = isPaper ? `\n${gap(8)}（纸质签批，${names.person(event.by)}录入）` : ''
  const text = `${event.opinion ?? '同意'}\n\n${gap(8)}${signature}${gap(2)}${chineseDay(day)}${how}`
  return [opinion, wide(text)]
}

/** 「孙丽（代赵刚）」 */
function signed(person: string, {actsFor}: ApprovalEvent, names: Names): string {
  return actsFor === undefined
    ? names.person(person)
    : `${names.person(person)}（代${names.person(actsFor)}）`
}

/** 「2026年3月2日 09:00 | 李强 | 退回：引用条款有误」 */
function historyRow(event: ApprovalEvent, names: Names): PaperCell[] {
  const what = `${stepTitles[event.kind]}${particulars(event, names)}`
  return [cell(moment(event.at)), cell(whoDid(event, names)), {...cell(what), align: 'left'}]
}

/** Nobody where an applicant ended it online. */
function whoDid(event: ApprovalEvent, names: Names): string {
  if (event.by === null) return ''
  const isPaper = event.kind === 'approved-on-paper'
  return isPaper ? names.person(event.by) : signed(event.by, event, names)
}

function particulars(event: ApprovalEvent, names: Names): string {
  switch (event.kind) {
    case 'delegated':
      return `${names.person(event.to)}办理`
    case 'returned':
    case 'ended':
      return `：${event.reason}`
    case 'approved-on-paper':
      return `：${signed(event.signer, event, names)}${chineseDay(event.signed)}签批`
    case 'approved':
      return event.opinion === undefined ? '' : `：${event.opinion}`
    default:
      return ''
  }
}

function cell(text: string): PaperCell {
  return {text, columnSpan: 1, rowSpan: 1}
}

/** Over the three columns beside the first. */
function wide(text: string): PaperCell {
  return {text, columnSpan: 3, rowSpan: 1, align: 'left'}
}

function gap(characters: number): string {
  return '\u3000'.repeat(characters)
}

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function moment(at: string): string {
  const date = new Date(at)
  return `${chineseDay(dayOf(date))} ${clock.format(date)}`
}
