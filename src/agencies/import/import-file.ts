import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Editor} from '../organs/change-organ.ts'
import {heldTree, readTree} from '../organs/store/organs.ts'
import {type Parts, type Plan, planImport} from './plan.ts'
import type {Problem} from './problem.ts'
import {type RawSheet, readWorkbook} from './read-workbook.ts'
import {readGround} from './store/ground.ts'
import {LoginTaken, stepsOf, writePlan} from './write-plan.ts'

/** How many of each thing a file brings, or would; `rolesLeft` wait for the security administrator. */
export type Counts = {
  organs: number
  departments: number
  people: number
  accounts: number
  appointments: number
  rolesLeft: number
}

/** A file as it was read, or why it could not be. */
export type ReadFile = {sheets: RawSheet[]; problems: Problem[]}

export async function readImport(bytes: Buffer): Promise<ReadFile> {
  const sheets = await readWorkbook(bytes)
  return Array.isArray(sheets) ? {sheets, problems: []} : {sheets: [], problems: [sheets]}
}

/** What is wrong with a file, and what it would bring; nothing is written. */
export async function previewImport(
  db: Database,
  editor: Editor,
  parts: Parts,
  {sheets, problems}: ReadFile,
): Promise<{problems: Problem[]; counts: Counts; steps: number}> {
  const plan: Plan =
    problems.length > 0
      ? {...nothing, problems}
      : planImport(
          await readGround(db, await readTree(db)),
          editor,
          parts,
          sheets,
          dayOf(editor.by.at),
        )
  return {problems: plan.problems, counts: countsOf(plan), steps: stepsOf(plan)}
}

/**
 * Writes a file whole in one transaction, or nothing of it where it has a problem; it is judged
 * anew under the lock of the tree. `moved` is told how many of how many steps are done; `written`
 * belongs to the same transaction.
 */
export async function runImport(
  db: Database,
  editor: Editor,
  parts: Parts,
  {sheets, problems}: ReadFile,
  moved: (done: number, total: number) => Promise<void> | void,
  written: (change: Change) => Promise<void> = async () => undefined,
): Promise<{problems: Problem[]; counts: Counts}> {
  if (problems.length > 0) return {problems, counts: countsOf(nothing)}
  try {
    return await db.transaction().execute(async change => {
      const ground = await readGround(change, await heldTree(change))
      const plan = planImport(ground, editor, parts, sheets, dayOf(editor.by.at))
      const result = {problems: plan.problems, counts: countsOf(plan)}
      if (plan.problems.length > 0) return result
      const total = stepsOf(plan)
      let done = 0
      await writePlan(change, editor.by, plan, async more => {
        done += more
        await moved(done, total)
      })
      await written(change)
      return result
    })
  } catch (failure) {
    if (!(failure instanceof LoginTaken)) throw failure
    const text = `登录名“${failure.message}”刚刚被人使用，没有写入任何内容，请另选后再导入`
    return {problems: [{sheet: '', row: null, column: null, text}], counts: countsOf(nothing)}
  }
}

const nothing: Plan = {
  organs: [],
  departments: [],
  people: [],
  appointments: [],
  rolesLeft: 0,
  problems: [],
}

function countsOf({organs, departments, people, appointments, rolesLeft}: Plan): Counts {
  return {
    organs: organs.length,
    departments: departments.length,
    people: people.length,
    accounts: people.filter(({login}) => login !== null).length,
    appointments: appointments.length,
    rolesLeft,
  }
}
