import type {Change, Database} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {Refusal} from '../../law/refusal.ts'
import {recordOf} from '../accounts/act.ts'
import {differences, type Editor} from './change-organ.ts'
import {
  type Department,
  departmentOf,
  departmentsOf,
  insertDepartments,
  updateDepartment,
} from './store/departments.ts'

/** A new department of an agency from a day on. */
export function addDepartment(
  db: Database,
  {by}: Editor,
  agency: string,
  {name, from}: {name: string; from: Day},
): Promise<{id: string} | Refusal> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal> => {
    const department = {id: crypto.randomUUID(), agency, name, from, until: null}
    const refusal = refusesDepartment(await departmentsOf(change, agency), department)
    if (refusal) return refusal
    await insertDepartments(change, [department])
    await record(change, by, '新增科室', department, {})
    return {id: department.id}
  })
}

/** Another name, or the last day. */
export function editDepartment(
  db: Database,
  {by}: Editor,
  id: string,
  {name, until}: {name: string; until: Day | null},
): Promise<{id: string} | Refusal | undefined> {
  return db.transaction().execute(async (change): Promise<{id: string} | Refusal | undefined> => {
    const before = await departmentOf(change, id)
    if (!before) return undefined
    const after = {...before, name, until}
    const refusal = refusesDepartment(await departmentsOf(change, before.agency), after)
    if (refusal) return refusal
    await updateDepartment(change, after)
    await record(change, by, '修改科室', after, before)
    return {id}
  })
}

/** Those that there are on a day. */
export function departmentsOn<D extends Pick<Department, 'from' | 'until'>>(
  departments: readonly D[],
  on: Day,
): D[] {
  return departments.filter(({from, until}) => from <= on && (until === null || on <= until))
}

/** Two departments of one name at one time could not be told apart. */
function refusesDepartment(
  others: readonly Department[],
  {id, name, from, until}: Department,
): Refusal | undefined {
  if (until !== null && until < from)
    return {refused: `科室自${from}起设立，撤销日期不能更早`, article: departmentRule}
  const same = others.find(
    other =>
      other.id !== id &&
      other.name === name &&
      (until === null || other.from <= until) &&
      (other.until === null || from <= other.until),
  )
  return same && {refused: `本机关同时已有“${name}”，请换一个名称`, article: departmentRule}
}

const departmentRule = '科室设置规则'

async function record(
  change: Change,
  by: Editor['by'],
  action: string,
  after: Department,
  before: object,
): Promise<void> {
  const changed = differences(before, after)
  if (changed)
    await recordOf(change, by, after.agency, {action, object: `department/${after.id}`, ...changed})
}
