import type {By} from '../../../agencies/accounts/act.ts'
import type {ReadFile} from '../../../agencies/import/import-file.ts'
import type {Key} from '../../../agencies/personal-data/cipher.ts'
import type {Change, Database} from '../../../db/database.ts'
import {yearOf} from '../../../law/day.ts'
import {dayOf} from '../../../law/day-of.ts'
import {takeIn} from '../../change/take-in.ts'
import {raiseNumber} from '../../store/numbers.ts'
import {planRegister, type RegisterPlan} from './plan-register.ts'
import {groundOf} from './store.ts'

/** What is wrong or odd in a register, and what it would bring; nothing is written. */
export async function previewRegister(
  db: Database,
  agency: string,
  {sheets, problems}: ReadFile,
  by: By,
): Promise<RegisterPlan> {
  if (problems.length > 0) return {...nothing, problems}
  return planRegister(sheets, await groundOf(db, agency, by.person, dayOf(by.at)))
}

/**
 * Brings a register in whole, in one transaction, or nothing of it where it has a problem. Judged
 * anew while the numbering is held, so that of two files with the same numbers one is refused.
 * `moved` is told how many of how many cases are written; `written` belongs to the same transaction.
 */
export async function importRegister(
  db: Database,
  key: Key,
  agency: string,
  {sheets, problems}: ReadFile,
  by: By,
  moved: (done: number, total: number) => Promise<void> | void,
  written: (change: Change) => Promise<void> = async () => undefined,
): Promise<RegisterPlan> {
  if (problems.length > 0) return {...nothing, problems}
  const today = dayOf(by.at)
  return db.transaction().execute(async change => {
    await raiseNumber(change, agency, {kind: 'registration', year: yearOf(today), last: 0})
    const ground = await groundOf(change, agency, by.person, today)
    const plan = planRegister(sheets, ground)
    if (plan.problems.length > 0) return plan
    for (const number of plan.numbers) await raiseNumber(change, agency, number)
    await takeIn(change, key, agency, plan.cases, ground.circumstances, by, done =>
      moved(done, plan.cases.length),
    )
    await written(change)
    return plan
  })
}

const nothing: RegisterPlan = {cases: [], problems: [], doubts: [], numbers: [], years: []}
