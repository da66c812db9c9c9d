import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Role} from '../roles.ts'

/** The steps by role that an agency sets for one kind of decision, at least one. */
export type ApprovalChain = readonly Role[]

/** What somebody wants to do; `to` and `signer` are people, `scan` a file of the approval. */
export type ApprovalStep =
  | {kind: 'submitted'; chain: ApprovalChain}
  | {kind: 'withdrawn'}
  | {kind: 'approved'; opinion?: string}
  | {kind: 'approved-on-paper'; signer: string; signed: Day; scan: string; opinion?: string}
  | {kind: 'returned'; reason: string}
  | {kind: 'delegated'; to: string}

/**
 * What happened, in order: a step, by whom, at which ISO moment, and in whose place (「代」) as a
 * stand-in. A paper is entered `by` the officer; `actsFor` is then in whose place it was signed.
 */
export type ApprovalEvent =
  | (ApprovalStep & {by: string; at: string; actsFor?: string})
  | ApprovalEnd

/**
 * Nobody's step: what was to be approved no longer waits for it, for this reason. `by` is null where
 * it was no colleague who brought that about, but an applicant.
 */
export type ApprovalEnd = {
  kind: 'ended'
  reason: string
  by: string | null
  at: string
  actsFor?: undefined
}

/**
 * Where an approval stands. `drafters` are all who ever submitted it, `step` counts the steps done
 * since, `delegate` may do the next one beside those in `role`.
 */
export type ApprovalState =
  | {status: 'drafting'; drafters: string[]; returned?: {by: string; reason: string}}
  | Pending
  | {status: 'approved'; drafters: string[]}
  | {status: 'ended'; drafters: string[]}

export type Pending = {
  status: 'pending'
  drafters: string[]
  chain: ApprovalChain
  step: number
  role: Role
  delegate?: string
}

/** The day on which the last of the consents to what was submitted last was given, on paper or here. */
export function consentedOn(events: readonly ApprovalEvent[]): Day | undefined {
  const submitted = events.findLastIndex(({kind}) => kind === 'submitted')
  const days = events.slice(submitted + 1).flatMap(event => {
    if (event.kind === 'approved-on-paper') return event.signed
    return event.kind === 'approved' ? dayOf(new Date(event.at)) : []
  })
  return days.toSorted().at(-1)
}

/** The state that a history amounts to. */
export function approvalState(events: readonly ApprovalEvent[]): ApprovalState {
  return events.reduce<ApprovalState>(after, {status: 'drafting', drafters: []})
}

function after(state: ApprovalState, event: ApprovalEvent): ApprovalState {
  if (event.kind === 'submitted') {
    const drafters = [...new Set([...state.drafters, event.by])]
    return pending(drafters, event.chain, 0)
  }
  const {drafters} = state
  if (event.kind === 'ended') return {status: 'ended', drafters}
  if (state.status !== 'pending') return state
  switch (event.kind) {
    case 'withdrawn':
      return {status: 'drafting', drafters}
    case 'returned':
      return {status: 'drafting', drafters, returned: {by: event.by, reason: event.reason}}
    case 'delegated':
      return {...state, delegate: event.to}
    default:
      return pending(drafters, state.chain, state.step + 1)
  }
}

function pending(drafters: string[], chain: ApprovalChain, step: number): ApprovalState {
  const role = chain[step]
  return role ? {status: 'pending', drafters, chain, step, role} : {status: 'approved', drafters}
}
