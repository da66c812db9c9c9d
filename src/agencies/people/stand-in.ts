import type {Change, Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {personOf, recordingAgency} from '../accounts/store/people.ts'
import {notify} from '../notice.ts'
import type {Editor} from '../organs/change-organ.ts'
import type {StandIn} from '../roles.ts'
import {aroundOf} from './around.ts'
import {isPersonOpenTo, unknownPerson} from './open-to.ts'
import {refusesStandIn, separationRule, standInRule} from './rules.ts'
import {heldPerson} from './store/people.ts'
import {
  deleteStandIn,
  endStandIn,
  insertStandIn,
  type KeptStandIn,
  standInOf,
} from './store/stand-ins.ts'

/**
 * Somebody acts for an absent colleague from day to day. Whether the editor may for the absent is
 * asked before; the other must be within the editor's reach too.
 */
export function setStandIn(
  db: Database,
  editor: Editor,
  wanted: StandIn,
): Promise<{id: number} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: number} | Refusal> => {
    const {absent, standIn} = wanted
    if (!(await isPersonOpenTo(change, editor, standIn))) return unknownPerson
    for (const person of [absent, standIn].toSorted()) await heldPerson(change, person)
    const around = await aroundOf(change, [absent, standIn])
    const refusal = refusesStandIn(around, wanted, editor.by.person)
    if (refusal) return refusal
    const id = await insertStandIn(change, wanted)
    const {from, until} = wanted
    await tellBoth(change, wanted, editor.by.at, {
      standIn: name => `您自${from}至${until}代${name}办理工作（AB角）`,
      absent: name => `${from}至${until}，您的工作由${name}代为办理（AB角）`,
    })
    await record(change, editor, '设定AB角', {...wanted, id}, {after: {...wanted}})
    return {id}
  })
}

/** Each is told with the other's name. */
async function tellBoth(
  change: Change,
  {absent, standIn}: StandIn,
  at: Date,
  texts: {standIn(name: string): string; absent(name: string): string},
): Promise<void> {
  const toStandIn = texts.standIn((await personOf(change, absent)).name)
  const toAbsent = texts.absent((await personOf(change, standIn)).name)
  const kind = 'stand-in'
  await notify(change, {person: standIn, kind, text: toStandIn, link: '/'}, at)
  await notify(change, {person: absent, kind, text: toAbsent, link: '/'}, at)
}

/** Ends a stand-in with a day, which it includes, sooner than was said; later asks for a new one. */
export function endStandingIn(
  db: Database,
  editor: Editor,
  id: number,
  until: Day,
): Promise<{id: number} | Refusal | undefined> {
  return changeStandIn(db, editor, id, async (change, held) => {
    if (until < held.from || until > held.until)
      return {refused: `截止日期应在${held.from}至${held.until}之间`, article: standInRule}
    await endStandIn(change, id, until)
    await tellBoth(change, held, editor.by.at, {
      standIn: name => `您代${name}办理工作（AB角）提前至${until}结束`,
      absent: name => `${name}代您办理工作（AB角）提前至${until}结束`,
    })
    const states = {before: {until: held.until}, after: {until}}
    await record(change, editor, '提前结束AB角', held, states)
    return {id}
  })
}

/** Takes a stand-in back that has not begun. */
export function withdrawStandIn(
  db: Database,
  editor: Editor,
  id: number,
): Promise<{id: number} | Refusal | undefined> {
  return changeStandIn(db, editor, id, async (change, held) => {
    if (held.from <= dayOf(editor.by.at))
      return {refused: `AB角已自${held.from}起生效，不能撤销，请提前结束`, article: standInRule}
    await deleteStandIn(change, id)
    const {from, until} = held
    await tellBoth(change, held, editor.by.at, {
      standIn: name => `原定${from}至${until}由您代${name}办理工作（AB角），现已撤销`,
      absent: name => `原定${from}至${until}由${name}代您办理工作（AB角），现已撤销`,
    })
    const {id: _, ...before} = held
    await record(change, editor, '撤销AB角', held, {before})
    return {id}
  })
}

function changeStandIn(
  db: Database,
  {by}: Editor,
  id: number,
  change: (change: Change, held: KeptStandIn) => Promise<{id: number} | Refusal>,
): Promise<{id: number} | Refusal | undefined> {
  return db
    .transaction()
    .execute(async (transaction): Promise<{id: number} | Refusal | undefined> => {
      const found = await standInOf(transaction, id)
      if (!found) return undefined
      await heldPerson(transaction, found.absent)
      const held = await standInOf(transaction, id)
      if (!held) return undefined
      if ([held.absent, held.standIn].includes(by.person))
        return {refused: '不能修改自己的AB角，请由另一名安全管理员办理', article: separationRule}
      return change(transaction, held)
    })
}

async function record(
  change: Change,
  {by}: Editor,
  action: string,
  {id, absent}: KeptStandIn,
  states: {before?: {[field: string]: string}; after?: {[field: string]: string}},
): Promise<void> {
  await recordOf(change, by, await recordingAgency(change, absent), {
    action,
    object: `person/${absent}/stand-in/${id}`,
    ...states,
  })
}
