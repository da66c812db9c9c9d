import {factsOf} from '../../../requests/state/facts.ts'
import {today} from '../../today/today.ts'
import type {Case} from '../request-query.ts'
import type {StepValues} from './asked-from.ts'
import {assignmentsOwed} from './assignments-owed.ts'
import type {StepKind} from './main-step.ts'
import {consultationsOf, lettersUnderWay} from './step-field.tsx'

/** What a step's form starts with, where the case leaves little to choose. */
export function startOf(kind: StepKind, request: Case): StepValues {
  switch (kind) {
    case 'correction-answered':
      return {items: request.items}
    case 'assigned':
      return {role: request.department ? 'assist' : 'lead'}
    case 'handed-back':
      return only(assignmentsOwed(request))
    case 'searched':
      return {items: request.items.map(({id}) => id)}
    case 'extended':
      return {consent: {on: today()}}
    case 'reply-drafted':
      return lastDraft(request)
    case 'delivered':
    case 'returned':
      return only(lettersUnderWay(request))
    case 'opinion-received':
    case 'opinion-lapsed':
    case 'third-party-overruled':
      return only(consultationsOf(request))
    default:
      return {}
  }
}

/** The first is what is meant most often; the others can be chosen. */
function only(options: readonly {value: string}[]): StepValues {
  return options[0] ? {of: options[0].value} : {}
}

/** A draft that was sent back is gone on with. */
function lastDraft({history, items, returned}: Case): StepValues {
  const {draft} = factsOf(history.map(({event}) => event))
  if (!draft || !returned) return {}
  return {items: items.map(({id}) => draft.items.find(({item}) => item === id) ?? {})}
}
