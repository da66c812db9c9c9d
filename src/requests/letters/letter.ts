import type {Paper, PaperBlock} from '../../writer/paper.ts'
import type {CaseEvent, EventKind, EventOf} from '../events/event.ts'
import type {Circumstances} from '../settings/settings.ts'
import type {RequestState} from '../state/request-state.ts'
import type {FieldName, FieldValues} from './field-meanings.ts'
import {fieldsForAll, fieldsForApplicant} from './fields.ts'

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
  /** What goes in one envelope with it, itself among them, each with its 文号. */
  envelope: readonly {event: CaseEvent; number: string}[]
  circumstances: Circumstances
}

/** What the law wants in a letter: a field, or words of the template, and by which article. */
export type LegalPart = {says: string; article: string; stands: FieldName | RegExp}

/** One letter: for which events it is made, what it is called, its template, and what is filled in. */
export type Letter<K extends EventKind = EventKind> = {
  id: string
  of: K | readonly K[]
  title: string
  /** To whom, where another letter is called the same. */
  whom?: string
  template: Paper
  /** Which fields a template of this letter may have. */
  fields: readonly FieldName[]
  /** What must stand in it, whoever edits it. */
  needs: readonly LegalPart[]
  values(event: EventOf<K>, context: LetterContext): FieldValues
}

export const regulations = '《中华人民共和国政府信息公开条例》'

/** 「本机关于2026年3月2日收到您提出的政府信息公开申请，要求获取“…”。」 */
export const received =
  '本机关于{{收到日期}}收到{{称呼}}提出的政府信息公开申请，要求获取{{申请内容}}。'

/** The frame of every letter: title, 文号, addressee (none in a note for the file), what is said, agency, day. */
export function letterTemplate(
  title: string,
  to: FieldName | undefined,
  said: readonly string[],
): Paper {
  const addressee: PaperBlock[] = to
    ? [{kind: 'paragraph', text: `{{${to}}}：`, align: 'left'}]
    : []
  const paragraphs: PaperBlock[] = said.map(text => ({kind: 'paragraph', text}))
  return {
    title: `{{机关名称}}\n${title}`,
    blocks: [
      {kind: 'paragraph', text: '{{文号}}', align: 'right'},
      ...addressee,
      ...paragraphs,
      {kind: 'paragraph', text: '{{机关名称}}', align: 'right'},
      {kind: 'paragraph', text: '{{日期}}', align: 'right'},
    ],
  }
}

/** Fields and legal parts of a letter to the applicant, beside those of its own. */
export function toApplicant(own: readonly FieldName[], needs: readonly LegalPart[]) {
  return {
    fields: [...fieldsForAll, ...fieldsForApplicant, ...own],
    needs: [
      ...framed,
      part('申请人', '《党政机关公文处理工作条例》第九条', '主送的申请人'),
      ...needs,
    ],
  }
}

/** The same of a letter to others, to whom the applicant is not named. */
export function toOthers(own: readonly FieldName[], needs: readonly LegalPart[]) {
  return {fields: [...fieldsForAll, ...own], needs: [...framed, ...needs]}
}

export function part(stands: FieldName | RegExp, article: string, says: string): LegalPart {
  return {stands, article, says}
}

/**
 * > 公文一般由……发文字号……标题、主送机关、正文……发文机关署名、成文日期、印章……等组成。
 * > ——《党政机关公文处理工作条例》第九条
 */
const framed: readonly LegalPart[] = [
  part('机关名称', '《党政机关公文处理工作条例》第九条', '机关的名称'),
  part('文号', '《党政机关公文处理工作条例》第九条', '文号'),
  part('日期', '《党政机关公文处理工作条例》第九条', '成文日期'),
]
