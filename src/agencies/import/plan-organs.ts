import type {Day} from '../../law/day.ts'
import type {Department} from '../organs/store/departments.ts'
import type {Organ, Tree} from '../organs/tree.ts'
import {organColumns, organSheet} from './columns.ts'
import type {OrganFinder} from './organ-finder.ts'
import type {Problem} from './problem.ts'
import type {OrganEntry} from './read-organs.ts'

export type OrganPlan = {
  /** Every organ after the one above it. */
  organs: Organ[]
  departments: Department[]
  problems: Problem[]
}

/** New organs of a file under those there are; `finder` knows them afterwards too. */
export function planOrgans(
  tree: Tree,
  finder: OrganFinder,
  entries: readonly OrganEntry[],
  mayAddUnder: (organ: Organ) => boolean,
  today: Day,
): OrganPlan {
  const problems: Problem[] = []
  const tell = (row: number, key: keyof typeof organColumns, text: string) =>
    problems.push({sheet: organSheet, row, column: organColumns[key].title, text})
  const codes = new Map([...tree.values()].map(({creditCode}) => [creditCode, '已有机关']))
  const fresh = new Map<string, {organ: Organ; entry: OrganEntry}>()
  for (const entry of entries) {
    const {row, name, creditCode, kind, regionCode} = entry
    const taken = creditCode && codes.get(creditCode)
    if (taken) tell(row, 'creditCode', `与${taken}的相同，请核对`)
    else if (creditCode) codes.set(creditCode, `第${row}行`)
    if (name === undefined) continue
    const organ = {
      id: crypto.randomUUID(),
      parent: null,
      name,
      kind,
      creditCode,
      regionCode,
      supervisor: null,
      former: [],
      mergedInto: null,
      mergedOn: null,
    }
    fresh.set(organ.id, {organ, entry})
    finder.add(organ)
  }
  const live = [...tree.values()].filter(({mergedInto}) => mergedInto === null)
  const siblings = new Map(live.map(organ => [siblingKey(organ), '已有']))
  for (const {organ, entry} of fresh.values()) {
    const {row, parent, supervisor} = entry
    const above = parent === undefined ? undefined : finder.find(parent)
    if (above && 'wrong' in above) tell(row, 'parent', above.wrong)
    else if (above && !fresh.has(above.id) && !mayAddUnder(above))
      tell(row, 'parent', `您不能在“${above.name}”之下新增机关`)
    else if (above) organ.parent = above.id
    const supervising = supervisor === undefined ? undefined : finder.find(supervisor)
    if (supervising && 'wrong' in supervising) tell(row, 'supervisor', supervising.wrong)
    else if (supervising) organ.supervisor = supervising.id
    const same = organ.parent === null ? undefined : siblings.get(siblingKey(organ))
    if (same === '已有') tell(row, 'name', `同一上级之下已有“${organ.name}”`)
    else if (same !== undefined) tell(row, 'name', `与${same}重复`)
    if (organ.parent !== null) siblings.set(siblingKey(organ), `第${row}行`)
  }
  const ordered = inOrder(fresh)
  for (const {organ, entry} of fresh.values())
    if (!ordered.has(organ.id) && organ.parent !== null)
      tell(
        entry.row,
        'parent',
        `上级机关绕成了圈：${circleOf(organ, fresh).join('→')}，请改正其中一个`,
      )
  const left = [...fresh.values()].filter(({organ}) => !ordered.has(organ.id))
  const organs = [...ordered.values(), ...left.map(({organ}) => organ)]
  return {organs, departments: departmentsFor(fresh, today), problems}
}

type Fresh = ReadonlyMap<string, {organ: Organ; entry: OrganEntry}>

function siblingKey({parent, name}: Organ): string {
  return `${parent}/${name}`
}

/** Parents before children; those in a circle, and what hangs below them, are left out. */
function inOrder(fresh: Fresh): Map<string, Organ> {
  const children = Map.groupBy(fresh.values(), ({organ}) => organ.parent)
  const ordered = new Map<string, Organ>()
  const open = [...fresh.values()].filter(({organ}) => !fresh.has(organ.parent ?? ''))
  for (let each = open.pop(); each; each = open.pop()) {
    ordered.set(each.organ.id, each.organ)
    open.push(...(children.get(each.organ.id) ?? []))
  }
  return ordered
}

function circleOf(organ: Organ, fresh: Fresh): string[] {
  const names: string[] = []
  for (let at: Organ | undefined = organ; at; at = fresh.get(at.parent ?? '')?.organ) {
    if (names.includes(at.name)) return [...names.slice(names.indexOf(at.name)), at.name]
    names.push(at.name)
  }
  return names
}

function departmentsFor(fresh: Fresh, from: Day): Department[] {
  return [...fresh.values()].flatMap(({organ, entry}) =>
    entry.departments.map(name => ({
      id: crypto.randomUUID(),
      agency: organ.id,
      name,
      from,
      until: null,
    })),
  )
}
