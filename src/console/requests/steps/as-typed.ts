import {feeOf} from '../../../requests/fee.ts'
import {replyFieldLabels} from '../../../requests/replies/reply-content.ts'
import {type ReplyItem, replyKinds} from '../../../requests/replies/reply-kinds.ts'
import type {StepValues} from './asked-from.ts'
import type {StepField, StepForm} from './step-form.ts'

/**
 * What is typed, made whole for a preview: a text that is still missing stands as 〔延长的理由〕. What
 * cannot be left open (a day, a choice) is named in `missing`, and there is nothing to preview yet.
 */
export function asTyped(
  {on, fields}: StepForm,
  typed: StepValues,
): {values: StepValues; missing: string[]} {
  const values = structuredClone(typed)
  const missing = typed.on ? [] : [on]
  for (const field of fields) missing.push(...fill(field, values))
  return {values, missing}
}

/** Fills in a field where it is a text, or gives the label of what is missing. */
function fill({name, label, kind, isOptional}: StepField, values: StepValues): string[] {
  const path = name.split('.')
  const last = path.pop() ?? name
  const holder = path.reduce<StepValues>((whole, part) => {
    whole[part] ??= {}
    return whole[part] as StepValues
  }, values)
  const value = holder[last]
  if (kind === 'reply') return fillAnswers((value ?? []) as Partial<ReplyItem>[])
  if (kind === 'item-texts') return fillItems((value ?? []) as {content?: string}[], label)
  if (kind === 'charge') return isCharge((value ?? {}) as StepValues) ? [] : [label]
  if (isOptional || !isBlank(value)) return []
  if (kind !== 'line' && kind !== 'text' && kind !== 'lines') return [label]
  holder[last] = open(label)
  return []
}

function fillAnswers(answers: Partial<ReplyItem>[]): string[] {
  if (answers.length === 0) return ['答复种类']
  return [...new Set(answers.flatMap(fillAnswer))]
}

function fillAnswer(answer: Partial<ReplyItem>): string[] {
  if (!answer.kind) return ['答复种类']
  const {needs} = replyKinds[answer.kind]
  for (const field of needs)
    if (field !== 'category' && isBlank(answer[field]))
      Object.assign(answer, {[field]: open(replyFieldLabels[field])})
  return needs.includes('category') && !answer.category ? [replyFieldLabels.category] : []
}

function fillItems(items: {content?: string}[], label: string): string[] {
  for (const item of items) if (isBlank(item.content)) item.content = open(label)
  return []
}

/** Nothing to pay is nothing to notify. */
function isCharge({method, pages, before, units}: StepValues): boolean {
  if (method === 'by-pages') return typeof pages === 'number' && feeOf({method, pages}).amount > 0
  return (
    typeof before === 'number' &&
    typeof units === 'number' &&
    feeOf({method: 'by-requests', before, units}).amount > 0
  )
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length === 0
    : value === undefined || value === null || String(value).trim() === ''
}

function open(label: string): string {
  return `〔${label}〕`
}
