import type {Day} from '../../law/day.ts'
import type {Paper, PaperBlock} from '../../writer/paper.ts'
import {dayInWords} from '../clock/words.ts'
import type {EventKind, EventOf} from '../events/event.ts'
import type {Circumstances} from '../settings.ts'
import type {RequestState} from '../state.ts'

/** Names and addresses as they stand in a letter; those of people are kept apart from the case. */
export type LetterNames = {
  agency: string
  office: string
  address: string
  telephone: string
  applicant: string
  reconsiderationOrgan: string
  court: string
}

/** What a letter is made from: the request before and after the event, the names, the given 文号. */
export type LetterContext = {
  before: RequestState
  after: RequestState
  names: LetterNames
  number: string
  circumstances: Circumstances
}

/** One letter: for which event it is made, what it is called, and its paper. */
export type Letter<K extends EventKind = EventKind> = {
  id: string
  of: K
  title: string
  paper(event: EventOf<K>, context: LetterContext): Paper
}

export const regulations = '《中华人民共和国政府信息公开条例》'

/** The frame of every letter: title, 文号, addressee (none in a note for the file), what is said, agency, day. */
export function letterPaper(
  title: string,
  to: string | undefined,
  said: readonly string[],
  on: Day,
  {names, number}: LetterContext,
): Paper {
  const addressee: PaperBlock[] = to ? [{kind: 'paragraph', text: `${to}：`, align: 'left'}] : []
  const paragraphs: PaperBlock[] = said.map(text => ({kind: 'paragraph', text}))
  return {
    title: `${names.agency}${title}`,
    blocks: [
      {kind: 'paragraph', text: number, align: 'right'},
      ...addressee,
      ...paragraphs,
      {kind: 'paragraph', text: names.agency, align: 'right'},
      {kind: 'paragraph', text: dayInWords(on), align: 'right'},
    ],
  }
}

/** 「本机关于2026年3月2日收到您提出的政府信息公开申请，要求获取“…”。」 */
export function receiptSentence({facts, receivedOn}: RequestState, who = you({facts})): string {
  const day = receivedOn ? `于${dayInWords(receivedOn)}` : ''
  return `本机关${day}收到${who}提出的政府信息公开申请，要求获取${quoted(facts)}。`
}

/** 您 to a person, 你单位 to an organization. */
export function you({facts}: Pick<RequestState, 'facts'>): string {
  return facts.arrived?.applicantKind === 'natural' ? '您' : '你单位'
}

/** “批复”、“会议纪要” */
export function quoted({items}: RequestState['facts']): string {
  return items.map(({content}) => `“${content}”`).join('、')
}

export function contactSentence({names}: LetterContext): string {
  return `联系部门：${names.office}；地址：${names.address}；电话：${names.telephone}。`
}
