import {type AskedStep, askedStep} from '../../../requests/change/asked-step.ts'
import type {RequestEvent} from '../../../requests/events/event.ts'
import {letterKinds, undelivered} from '../../../requests/letters/letters-sent.ts'
import {factsOf} from '../../../requests/state/facts.ts'
import type {Status} from '../../../requests/state/standing.ts'

/** A step that somebody can ask for. */
export type StepKind = AskedStep['kind']

const kinds = new Set<string>(askedStep.options.map(({shape}) => shape.kind.value))

export function isAskable(kind: string): kind is StepKind {
  return kinds.has(kind)
}

/** What comes next in the usual course of each status, the first possible one. */
const usual: Record<Status, readonly StepKind[]> = {
  arrived: ['receipt-confirmed'],
  received: ['registered'],
  handling: ['reply-drafted'],
  'awaiting-correction': ['correction-lapsed', 'correction-answered'],
  'awaiting-reasons': ['reasons-given'],
  consulting: ['opinion-lapsed', 'opinion-received', 'reply-drafted'],
  'awaiting-payment': ['fee-lapsed', 'paid'],
  drafted: [],
  approved: ['replied'],
  replied: ['delivered'],
  returned: ['delivered'],
  delivered: ['archived'],
  ended: ['archived'],
  archived: [],
}

/** The one step that the page puts forward; a letter whose delivery a term hangs on comes first. */
export function mainStep(
  status: Status,
  possible: readonly StepKind[],
  history: readonly RequestEvent[],
): StepKind | undefined {
  const awaited = undelivered(factsOf(history)).some(({kind}) => termRunsFrom.includes(kind))
  if (awaited && waiting.includes(status) && possible.includes('delivered')) return 'delivered'
  return usual[status].find(kind => possible.includes(kind))
}

const waiting: readonly Status[] = ['consulting', 'awaiting-payment']
const termRunsFrom: readonly string[] = letterKinds.filter(kind => /asked$|fee-noticed/.test(kind))
