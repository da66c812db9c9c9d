import type {Change, Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import {type By, recordOf} from '../accounts/act.ts'
import type {Json} from '../audit/chain.ts'
import {type Action, type Actor, may} from '../permissions.ts'
import {heldTree, updateOrgan} from './store/organs.ts'
import {lineIn, type Organ, type Tree} from './tree.ts'

/** Who changes something: as whom the person acts today, and from where and when. */
export type Editor = {actor: Actor; by: By}

/**
 * Changes one organ by a rule that gives it anew or refuses, and records both states. Nothing where
 * there is no such organ. Whether the editor may change it at all is asked before.
 */
export function changeOrgan(
  db: Database,
  by: By,
  id: string,
  action: string,
  rule: (tree: Tree, organ: Organ) => Organ | Refusal,
): Promise<{id: string} | Refusal | undefined> {
  return db.transaction().execute(async change => {
    const tree = await heldTree(change)
    const before = tree.get(id)
    if (!before) return undefined
    const after = rule(tree, before)
    if (isRefusal(after)) return after
    await writeOrgan(change, by, action, before, after)
    return {id}
  })
}

/** Writes an organ as it is now, and what changed into its audit trail; nothing where it did not. */
export async function writeOrgan(
  change: Change,
  by: By,
  action: string,
  before: Organ,
  after: Organ,
): Promise<void> {
  const changed = differences(before, after)
  if (!changed) return
  await updateOrgan(change, before, after)
  await recordOf(change, by, after.id, {action, object: organObject(after.id), ...changed})
}

export function organObject(id: string): string {
  return `agency/${id}`
}

/** Whether an organ exists and is within what the editor may do this to. */
export function isOpenTo({actor}: Editor, action: Action, tree: Tree, id: string): boolean {
  const line = lineIn(tree, id)
  return line.length > 0 && may(actor, action, {line})
}

/** The fields in which two states differ, as an audit entry shows them. */
export function differences(
  before: object,
  after: object,
): {before: {[field: string]: Json}; after: {[field: string]: Json}} | undefined {
  const [was, is]: [Fields, Fields] = [plain(before), plain(after)]
  const fields = Object.keys(is).filter(
    field => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  )
  if (fields.length === 0) return undefined
  const pick = (from: Fields) =>
    Object.fromEntries(fields.map(field => [field, from[field] ?? null]))
  return {before: pick(was), after: pick(is)}
}

type Fields = {[field: string]: Json}

function plain(state: object): Fields {
  return JSON.parse(JSON.stringify(state))
}
