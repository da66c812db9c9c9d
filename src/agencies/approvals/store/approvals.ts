import {sql} from 'kysely'
import type {Change, Connection} from '../../../db/database.ts'
import {
  type ApprovalEnd,
  type ApprovalEvent,
  type ApprovalState,
  type ApprovalStep,
  approvalState,
} from '../approval.ts'
import type {ApprovalKind} from '../kinds.ts'
import type {ApprovalTables} from './tables.ts'

/** What is to be decided: an object of a subject. The title stands in lists and names no applicant. */
export type ApprovalMatter = {
  agency: string
  department: string | null
  kind: ApprovalKind
  object: string
  title: string
}

export type Approval = ApprovalMatter & {id: string; events: ApprovalEvent[]}

export async function approvalOf(db: Connection, id: string): Promise<Approval | undefined> {
  const matter = await matters(db).where('id', '=', id).executeTakeFirst()
  return matter && {...matter, events: await eventsOf(db, id)}
}

/** The approvals of an object, the newest last: more than one where an approved thing was changed. */
export async function approvalsOfObject(
  db: Connection,
  kind: ApprovalKind,
  object: string,
): Promise<Approval[]> {
  const found = await matters(db)
    .where('object', '=', object)
    .where('kind', '=', kind)
    .orderBy('moved')
    .execute()
  return withEvents(db, found)
}

/** To which agency each of these approvals belongs; one that does not exist is left out. */
export async function agenciesOfApprovals(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await matters(db)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({id, agency}) => [id, agency]))
}

/** The titles of approvals; one that does not exist is left out. */
export async function titlesOfApprovals(
  db: Connection,
  ids: readonly string[],
): Promise<{id: string; name: string}[]> {
  const rows = await matters(db)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map(({id, title}) => ({id, name: title}))
}

/** Held until the end of the transaction: whoever comes at the same time sees what was done first. */
export async function heldApproval(change: Change, id: string): Promise<Approval> {
  const matter = await matters(change).where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return {...matter, events: await eventsOf(change, id)}
}

/** Those of an object that still run, of whatever kind, held as above. */
export async function heldRunning(change: Change, object: string): Promise<Approval[]> {
  const found = await matters(change)
    .where('object', '=', object)
    .where('status', 'in', ['drafting', 'pending'])
    .forUpdate()
    .execute()
  return withEvents(change, found)
}

/** A matter without any event yet; nothing where one of the kind is already running for the object. */
export async function addApproval(
  change: Change,
  matter: ApprovalMatter,
  at: string,
): Promise<Approval | undefined> {
  const added = await change
    .withTables<ApprovalTables>()
    .insertInto('approvals')
    .values({
      ...matter,
      id: crypto.randomUUID(),
      ...standing({status: 'drafting', drafters: []}),
      events: 0,
      moved: new Date(at),
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added && {...matter, id: added.id, events: []}
}

/** Appends an event to a held approval, and says in its row where it stands now. */
export async function appendEvent(
  change: Change,
  {id, events}: Approval,
  event: ApprovalEvent,
): Promise<void> {
  const tables = change.withTables<ApprovalTables>()
  const {by, at, actsFor = null, ...step} = event
  const number = events.length + 1
  await tables
    .insertInto('approval_events')
    .values({
      approval: id,
      number,
      at: new Date(at),
      by,
      acts_for: actsFor,
      step: JSON.stringify(step),
    })
    .execute()
  await tables
    .updateTable('approvals')
    .set({...standing(approvalState([...events, event])), events: number, moved: new Date(at)})
    .where('id', '=', id)
    .execute()
}

function matters(db: Connection) {
  return db
    .withTables<ApprovalTables>()
    .selectFrom('approvals')
    .select(['id', 'agency', 'department', 'kind', 'object', 'title'])
}

function withEvents(
  db: Connection,
  found: readonly (ApprovalMatter & {id: string})[],
): Promise<Approval[]> {
  return Promise.all(
    found.map(async matter => ({...matter, events: await eventsOf(db, matter.id)})),
  )
}

async function eventsOf(db: Connection, approval: string): Promise<ApprovalEvent[]> {
  const rows = await db
    .withTables<Omit<ApprovalTables, 'approval_events'> & EventRows>()
    .selectFrom('approval_events')
    .select(['at', 'by', 'acts_for', 'step'])
    .where('approval', '=', approval)
    .orderBy('number')
    .execute()
  return rows.map(({at: moment, by, acts_for, step}) => {
    const at = moment.toISOString()
    if (step.kind === 'ended') return {...step, by, at}
    if (by === null) throw new Error(`nobody took a step of approval ${approval}`)
    return {...step, by, at, ...(acts_for !== null && {actsFor: acts_for})}
  })
}

type EventRows = {
  approval_events: Omit<ApprovalTables['approval_events'], 'step'> & {
    step: ApprovalStep | Pick<ApprovalEnd, 'kind' | 'reason'>
  }
}

function standing(
  state: ApprovalState,
): Pick<ApprovalTables['approvals'], 'status' | 'drafters' | 'role' | 'is_last' | 'delegate'> {
  const {status, drafters} = state
  if (status !== 'pending') return {status, drafters, role: null, is_last: null, delegate: null}
  const {role, step, chain, delegate = null} = state
  return {status, drafters, role, is_last: step === chain.length - 1, delegate}
}
