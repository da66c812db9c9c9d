/**
 * How a field is filled in: a day, one line, a text, several lines, a number, yes or no, one of some; or
 * what is chosen from the case and its agency; or a part of a step with a form of its own.
 */
export type FieldKind =
  | 'day'
  | 'line'
  | 'text'
  | 'lines'
  | 'count'
  | 'yes-no'
  | 'department'
  | 'office-head'
  | 'items'
  | 'item-texts'
  | 'letter'
  | 'letters'
  | 'consultation'
  | 'assignment'
  | 'files'
  | 'charge'
  | 'reply'
  | Readonly<Record<string, string>>

/** A field of a step under its name in the step's event, `consent.by` for one within another. */
export type StepField = {
  name: string
  label: string
  kind: FieldKind
  hint?: string
  isOptional?: true
}

/** The form of a step: what to know before, by which article, and its fields beside the day. */
export type StepForm = {
  /** What the day is called. */
  on: string
  note?: string
  article?: string
  fields: readonly StepField[]
}

export function line(name: string, label: string, hint?: string): StepField {
  return {name, label, kind: 'line', ...(hint && {hint})}
}

export function text(name: string, label: string, hint?: string): StepField {
  return {name, label, kind: 'text', ...(hint && {hint})}
}

export function lines(name: string, label: string, hint: string): StepField {
  return {name, label, kind: 'lines', hint}
}

export function optional(field: StepField): StepField {
  return {...field, isOptional: true}
}

export function letterFields(whom: string): StepField[] {
  return [line('to', whom, '名称'), text('content', '所征求意见的内容')]
}
