import {type ComplaintTo, complaintTo} from '../../mailbox/competent.ts'
import {entryContent, entryTo, type NewEntry, type Sender, senderOf} from '../../mailbox/entry.ts'
import {type EntryKind, entryKindNames, entryKinds} from '../../mailbox/kinds.ts'
import {typedNumber} from '../../requests/applicants/typed-number.ts'
import {textIn, typedLine} from '../form/typed-text.ts'

/** The fields of the forms, in the order in which they stand there; `evidence` and `proof` name held files. */
export const entryFields = [
  'about',
  'to',
  'content',
  'evidence',
  'name',
  'identityKind',
  'identityNumber',
  'proof',
  'telephone',
] as const

export type EntryField = (typeof entryFields)[number]
export type TypedEntry = Record<EntryField, string>
export type EntryMistakes = Partial<Record<EntryField, string>>

export const entryFiles = ['evidence', 'proof'] as const

export const nothingTyped = Object.fromEntries(entryFields.map(field => [field, ''])) as TypedEntry

export function typedEntryOf(body: Record<string, unknown>): TypedEntry {
  const text = (field: EntryField) => textIn(body, field).slice(0, 50_000)
  return Object.fromEntries(entryFields.map(field => [field, text(field)])) as TypedEntry
}

export function kindNamed(name: string): EntryKind | undefined {
  return entryKindNames.find(kind => kind === name)
}

/** What was typed as an entry, or every field that is to be put right, in a sentence. */
export function judgeEntry(
  kind: EntryKind,
  typed: TypedEntry,
  agencies: readonly string[],
): {entry: NewEntry} | {mistakes: EntryMistakes} {
  const content = entryContent.safeParse(typed.content)
  const to = entryTo.safeParse(kind === 'complaint' ? typed.to : 'supervisor')
  const sender = senderFrom(kind, typed)
  const {isOwnRecord} = entryKinds[kind]
  const mistakes: EntryMistakes = {
    ...(!agencies.includes(typed.about) && {about: '请选择机关'}),
    ...(!to.success && {to: to.error.issues[0]?.message ?? ''}),
    ...(!content.success && {content: content.error.issues[0]?.message ?? ''}),
    ...(isOwnRecord && typed.evidence === '' && {evidence: '请上传记录不准确的证据'}),
    ...('mistakes' in sender && sender.mistakes),
    ...(isOwnRecord && typed.proof === '' && {proof: '请上传身份证明的照片或者扫描件'}),
  }
  if (Object.keys(mistakes).length > 0 || !content.success || !to.success || !('sender' in sender))
    return {mistakes}
  const {about} = typed
  return {entry: {kind, about, to: to.data, content: content.data, sender: sender.sender}}
}

function senderFrom(
  kind: EntryKind,
  {name, telephone, identityKind, identityNumber}: TypedEntry,
): {sender: Sender} | {mistakes: EntryMistakes} {
  const given = {
    name: typedLine(name),
    telephone: typedNumber(telephone),
    identityKind,
    identityNumber: typedNumber(identityNumber),
  }
  const result = senderOf(kind).safeParse({...given, contact: null, email: null, address: null})
  if (result.success) return {sender: result.data}
  const mistakes: EntryMistakes = {}
  for (const {path, message} of result.error.issues) {
    const field = entryFields.find(each => each === path[0])
    if (field) mistakes[field] ??= message
  }
  return {mistakes}
}

/** In the order in which the form asks. */
export const complaintChoices = Object.entries(complaintTo) as [ComplaintTo, string][]
