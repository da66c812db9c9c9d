import type {CaseEvent} from '../../../requests/events/event.ts'
import {stepOf} from '../../../requests/steps/steps.ts'

export type Options = {value: string; label: string}[]

/** A letter of a case to be chosen: by which step it went, when, and to whom where not to the applicant. */
export function letterOption(event: CaseEvent): Options[number] {
  const to = 'to' in event ? `，${event.to}` : ''
  return {value: event.id, label: `${stepOf(event.kind).label}（${event.on}${to}）`}
}
