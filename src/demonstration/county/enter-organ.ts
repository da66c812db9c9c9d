import type {Editor} from '../../agencies/organs/change-organ.ts'
import {editDisclosureOffice} from '../../agencies/organs/disclosure-office.ts'
import {addDepartment} from '../../agencies/organs/edit-departments.ts'
import {addOrgan, renameOrgan} from '../../agencies/organs/edit-organ.ts'
import {departmentsOf} from '../../agencies/organs/store/departments.ts'
import {readTree} from '../../agencies/organs/store/organs.ts'
import type {Database} from '../../db/database.ts'
import {day} from '../../law/day.ts'
import {given} from './given.ts'
import {regionCode, type TrialOrgan} from './organs.ts'

/** The first day of the invented county's departments: its organs were set up anew in that year. */
const departmentsFrom = day('2019-03-01')

/** Enters one organ under the county with its departments and disclosure office, and gives its id. */
export async function enterOrgan(
  db: Database,
  editor: Editor,
  {county, supervisor}: {county: string; supervisor: string | null},
  {name, creditCode, departments, office, was}: TrialOrgan,
): Promise<string> {
  const there = [...(await readTree(db)).values()].find(organ => organ.creditCode === creditCode)
  const details = {kind: 'department', creditCode, regionCode, supervisor} as const
  const first = {...details, parent: county, name: was?.name ?? name}
  const {id} = there ?? given(await addOrgan(db, editor, first))
  if (was && there?.name !== name)
    given(await renameOrgan(db, editor, id, {name, from: day(was.renamed)}))
  const entered = (await departmentsOf(db, id)).map(department => department.name)
  for (const department of departments.filter(each => !entered.includes(each)))
    given(await addDepartment(db, editor, id, {name: department, from: departmentsFrom}))
  await editDisclosureOffice(db, editor, id, office)
  return id
}
