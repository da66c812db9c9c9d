import type {Day} from '../../law/day.ts'
import {type Editor, isOpenTo} from '../organs/change-organ.ts'
import {departmentsOn} from '../organs/edit-departments.ts'
import type {Department} from '../organs/store/departments.ts'
import type {Organ, Tree} from '../organs/tree.ts'
import type {Around} from '../people/rules.ts'
import type {Action} from '../permissions.ts'
import type {StandIn} from '../roles.ts'
import {chooseSheets} from './choose-sheets.ts'
import {organColumns, organSheet, personColumns, personSheet} from './columns.ts'
import {organFinder} from './organ-finder.ts'
import {type OrganPlan, planOrgans} from './plan-organs.ts'
import {type KnownPerson, type PeoplePlan, planPeople} from './plan-people.ts'
import type {Problem} from './problem.ts'
import {readOrgans} from './read-organs.ts'
import {readPeople} from './read-people.ts'
import {readSheet} from './read-sheet.ts'
import type {RawSheet} from './read-workbook.ts'

/**
 * What of a file is imported: organs, people and their accounts (the system administrator), the
 * roles of people who are there (the security administrator), or all at once (from the server).
 */
export type Parts = {people: boolean; appointments: boolean}

/** What is in the database when a file is judged. */
export type Ground = {
  tree: Tree
  departments: readonly Department[]
  people: readonly KnownPerson[]
  around: Around
}

/** What a file would write, in the order of writing; only if `problems` is empty. */
export type Plan = Omit<OrganPlan, 'problems'> & PeoplePlan

/** Judges a whole file: every problem by its row, and what would be written if there is none. */
export function planImport(
  {tree, departments, people, around}: Ground,
  editor: Editor,
  parts: Parts,
  sheets: readonly RawSheet[],
  today: Day,
): Plan {
  const chosen = chooseSheets(sheets)
  const may = (action: Action) => (organ: Organ) => isOpenTo(editor, action, tree, organ.id)
  const finder = organFinder(tree, parts.people ? may('agency.view') : may('appointment.edit'))
  const organs = planOrganSheet(chosen.organs)
  const there = Map.groupBy(
    [...departmentsOn(departments, today), ...organs.departments],
    ({agency}) => agency,
  )
  // Organs that the file itself brings are the editor's.
  const fresh = new Set(organs.organs.map(({id}) => id))
  const orFresh = (action: Action) => (organ: Organ) => fresh.has(organ.id) || may(action)(organ)
  const read = chosen.people && readSheet(chosen.people, personColumns)
  const entries = read && readPeople(read.rows)
  const plan = planPeople(
    {
      finder,
      departments: there,
      people,
      appointments: Map.groupBy(around.appointments, ({person}) => person),
      standIns: standInsByPerson(around),
      mayAdd: parts.people ? orFresh('person.edit') : undefined,
      mayAppoint: parts.appointments ? orFresh('appointment.edit') : undefined,
      by: editor.by.person,
    },
    entries?.entries ?? [],
  )
  const problems = [
    ...chosen.problems,
    ...organs.problems,
    ...(read?.problems ?? []),
    ...(entries?.problems ?? []),
    ...plan.problems,
  ]
  const isEmpty = organs.organs.length + plan.people.length + plan.appointments.length === 0
  if (problems.length === 0 && isEmpty)
    problems.push({
      sheet: '',
      row: null,
      column: null,
      text: '文件中没有可以导入的内容，请按模板填写',
    })
  return {...plan, ...organs, problems: problems.toSorted(byPlace)}

  function planOrganSheet(sheet: RawSheet | undefined): OrganPlan {
    if (!sheet || !parts.people) return {organs: [], departments: [], problems: []}
    const rows = readSheet(sheet, organColumns)
    const read = readOrgans(rows.rows)
    const planned = planOrgans(tree, finder, read.entries, may('agency.edit'), today)
    return {...planned, problems: [...rows.problems, ...read.problems, ...planned.problems]}
  }
}

function standInsByPerson({standIns}: Around): Map<string, StandIn[]> {
  const both = standIns.flatMap(each => [
    {person: each.absent, each},
    {person: each.standIn, each},
  ])
  const grouped = Map.groupBy(both, ({person}) => person)
  return new Map([...grouped].map(([person, found]) => [person, found.map(({each}) => each)]))
}

/** As one goes through the file. */
function byPlace(a: Problem, b: Problem): number {
  const sheets = ['', organSheet, personSheet]
  return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0)
}
