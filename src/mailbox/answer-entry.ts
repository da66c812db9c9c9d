import {type By, recordOf} from '../agencies/accounts/act.ts'
import {readTree} from '../agencies/organs/store/organs.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {personalKey} from '../agencies/personal-data/store.ts'
import type {Database} from '../db/database.ts'
import {dayOf} from '../law/day-of.ts'
import type {Refusal} from '../law/refusal.ts'
import {wholeOrNothing} from '../requests/change/whole-or-nothing.ts'
import {isAgainst, passableTo} from './competent.ts'
import {deskOf, tellDesk} from './desk.ts'
import {entryKinds, outcomesOf} from './kinds.ts'
import {
  closeEntry,
  type EntryRow,
  entryObject,
  heldEntry,
  insertFields,
  moveEntry,
} from './store.ts'

/** Ends an entry with its outcome and what the sender is answered. */
export function answerEntry(
  db: Database,
  installation: Key,
  id: string,
  {outcome, reply}: {outcome: string; reply: string},
  by: By,
): Promise<{id: string} | Refusal> {
  return wholeOrNothing(db, async change => {
    const entry = await heldEntry(change, id)
    const refused = refusesActing(entry)
    if (!entry || refused) return refused ?? notThere
    const {article} = entryKinds[entry.kind]
    if (!Object.hasOwn(outcomesOf(entry.kind), outcome))
      return {refused: '这类来件没有这种办理结果，请另选', article}
    const key = await personalKey(change, installation, entry.person)
    if (!key) return {refused: '提出人的个人信息已匿名化，不能再答复', article}
    await insertFields(change, key, {reply})
    await closeEntry(change, entry, {
      outcome,
      closed_on: dayOf(by.at),
      closed_by: by.person,
    })
    await recordOf(change, by, entry.agency, {
      action: '答复来件',
      object: entryObject(id),
      after: {outcome},
    })
    return {id}
  })
}

/**
 * Passes an entry on to the organ that may decide on it. What is said against an organ never goes to
 * that organ.
 *
 * > 不属于本行政机关职能范围的，行政机关可以转送有权更正的行政机关处理并告知申请人 ——《条例》第四十一条
 */
export function passEntryOn(
  db: Database,
  id: string,
  to: string,
  by: By,
): Promise<{id: string} | Refusal> {
  return wholeOrNothing(db, async change => {
    const entry = await heldEntry(change, id)
    const refused = refusesActing(entry)
    if (!entry || refused) return refused ?? notThere
    const {article} = entryKinds[entry.kind]
    if (to === entry.agency) return {refused: '已经在本机关，请选择其他机关', article}
    if (isAgainst(entry.kind) && to === entry.about)
      return {refused: '投诉、举报和反映的问题，不得转给被反映的机关', article}
    if (!passableTo(entry, await readTree(change)).some(({id: other}) => other === to))
      return {refused: '没有这个机关，请另选', article}
    const desk = await deskOf(change, to, by.at)
    if (desk.length === 0)
      return {refused: '该机关在本平台没有办理人员，请告知提出人直接向其提出', article}
    await moveEntry(change, entry, to)
    await tellDesk(change, desk, {id, kind: entry.kind, due: entry.dueOn}, by.at)
    await recordOf(change, by, entry.agency, {
      action: '转送来件',
      object: entryObject(id),
      after: {to},
    })
    return {id}
  })
}

function refusesActing(entry: EntryRow | undefined): Refusal | undefined {
  if (!entry?.closedOn) return undefined
  return {
    refused: `此件已由${entry.closedByName ?? '同事'}于${entry.closedOn}答复`,
    article: entryKinds[entry.kind].article,
  }
}

const notThere: Refusal = {refused: '没有找到。可能已经转送其他机关', article: '《条例》第四十一条'}
