import {agencyNames, personNames} from '../../agencies/accounts/store/names.ts'
import {approvalObject} from '../../agencies/approvals/append.ts'
import {type ApprovalEvent, approvalState} from '../../agencies/approvals/approval.ts'
import {possibleSteps} from '../../agencies/approvals/possible-steps.ts'
import type {Approval} from '../../agencies/approvals/store/approvals.ts'
import type {Approver} from '../../agencies/approvals/take-step.ts'
import {filesOf} from '../../agencies/files/store.ts'
import type {approvalRoutes} from '../../contract/approvals.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'

/** An approval with its history, for somebody who may act on it as `approver`. */
export async function describeApproval(
  db: Database,
  approval: Approval,
  approver: Approver,
  records: boolean,
): Promise<Answer<typeof approvalRoutes.approval>> {
  const {id, agency, kind, object, title, events} = approval
  const state = approvalState(events)
  const submission = events.findLast(event => event.kind === 'submitted')
  const chain =
    (state.status === 'pending' || state.status === 'approved') && submission
      ? submission.chain
      : []
  const named = namesBy(await personNames(db, peopleIn(events)))
  const [organ] = await agencyNames(db, [agency])
  const scans = await filesOf(db, approvalObject(id))
  return {
    id,
    agency,
    agencyName: organ?.name ?? '',
    kind,
    object,
    title,
    status: state.status,
    drafters: state.drafters.map(named),
    chain: [...chain],
    step: state.status === 'pending' ? state.step : chain.length,
    delegate: state.status === 'pending' && state.delegate ? named(state.delegate) : null,
    events: events.map((event, at) => describeEvent(event, at + 1, named)),
    scans: scans.map(({saved, ...scan}) => ({...scan, saved: saved.toISOString()})),
    possible: possibleSteps(events, approver, records),
  }
}

type Named = {id: string; name: string}

function describeEvent(event: ApprovalEvent, number: number, named: (id: string) => Named) {
  const {at, kind, by, actsFor} = event
  const isPaper = event.kind === 'approved-on-paper'
  return {
    number,
    at,
    kind,
    by: by === null ? null : named(by),
    actsFor: actsFor === undefined ? null : named(actsFor),
    opinion: 'opinion' in event ? (event.opinion ?? null) : null,
    reason: 'reason' in event ? event.reason : null,
    to: event.kind === 'delegated' ? named(event.to) : null,
    signer: isPaper ? named(event.signer) : null,
    signed: isPaper ? event.signed : null,
    scan: isPaper ? event.scan : null,
  }
}

/** Everybody whom the history names. */
export function peopleIn(events: readonly ApprovalEvent[]): string[] {
  return events.flatMap(event => [
    ...(event.by === null ? [] : [event.by]),
    ...(event.actsFor === undefined ? [] : [event.actsFor]),
    ...(event.kind === 'delegated' ? [event.to] : []),
    ...(event.kind === 'approved-on-paper' ? [event.signer] : []),
  ])
}

function namesBy(people: readonly Named[]): (id: string) => Named {
  const names = new Map(people.map(({id, name}) => [id, name]))
  return id => ({id, name: names.get(id) ?? ''})
}
