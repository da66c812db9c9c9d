import {feeOf} from '../../../requests/fee.ts'
import type {Case} from '../request-query.ts'
import {proposedReply, type TypedReply} from './proposed-reply.ts'
import type {StepField, StepForm} from './step-form.ts'

/** What a form of a step holds, by the names of the event's fields. */
export type StepValues = Record<string, unknown>

/** The step as the route takes it: blanks left out, lines parted, numbers made of text. */
export function askedFrom(
  kind: string,
  form: StepForm,
  typed: StepValues,
  request: Pick<Case, 'items' | 'settled'>,
): StepValues {
  const step: StepValues = {kind, on: typed.on}
  for (const field of form.fields) put(step, field.name.split('.'), typedValue(field, typed))
  if (kind === 'fee-noticed') step.amount = feeOf(step.charge as never).amount
  if (kind === 'reply-drafted') Object.assign(step, proposedReply(typed as TypedReply, request))
  if (kind === 'correction-answered') step.items = withIds(typed.items as object[], request.items)
  return step
}

function typedValue({name, kind}: StepField, typed: StepValues): unknown {
  const value = name
    .split('.')
    .reduce<unknown>((whole, part) => (whole as StepValues | undefined)?.[part], typed)
  if (kind === 'charge') return chargeOf(value as StepValues)
  if (value === undefined || value === null || value === '') return undefined
  if (kind === 'letters' || kind === 'files')
    return (value as string[]).length > 0 ? value : undefined
  if (kind === 'lines') return linesOf(String(value))
  if (kind === 'count') return Number(value)
  return kind === 'yes-no' ? value === 'yes' : value
}

function put(into: StepValues, [name = '', ...rest]: string[], value: unknown): void {
  if (value === undefined) return
  if (rest.length === 0) into[name] = value
  else {
    into[name] ??= {}
    put(into[name] as StepValues, rest, value)
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/\n/)
    .map(each => each.trim())
    .filter(each => each !== '')
}

function chargeOf({method, before, units, pages}: StepValues): StepValues {
  return method === 'by-pages'
    ? {method, pages: Number(pages)}
    : {method, before: Number(before), units: Number(units)}
}

function withIds(texts: readonly object[], items: readonly {id: string}[]): object[] {
  return texts.map((text, at) => ({...text, id: items[at]?.id}))
}
