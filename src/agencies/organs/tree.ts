import type {Day} from '../../law/day.ts'
import type {AgencyKind} from './kinds.ts'

/** A name that an organ bore through the day `until`. */
export type FormerName = {name: string; until: Day}

/** An organ in its tree; `former` in the order of the days. */
export type Organ = {
  id: string
  parent: string | null
  name: string
  kind: AgencyKind | null
  creditCode: string | null
  regionCode: string | null
  /** 主管部门; null where it is the organ above in the tree. */
  supervisor: string | null
  former: readonly FormerName[]
  mergedInto: string | null
  /** The first day on which it was part of the other. */
  mergedOn: Day | null
}

export type Tree = ReadonlyMap<string, Organ>

/** Ids from the top of the tree down to the organ; empty where there is none. */
export function lineIn(tree: Tree, id: string): string[] {
  const line: string[] = []
  for (let at = tree.get(id); at; at = at.parent === null ? undefined : tree.get(at.parent)) {
    if (line.includes(at.id)) throw new Error(`organ ${at.id} stands above itself`)
    line.push(at.id)
  }
  return line.reverse()
}

/** Whether an organ is another or stands anywhere below it. */
export function isWithin(tree: Tree, id: string, above: string): boolean {
  return lineIn(tree, id).includes(above)
}

/** The organs right below one, those merged into it among them. */
export function childrenOf(tree: Tree, id: string): Organ[] {
  return [...tree.values()].filter(({parent}) => parent === id)
}

/** The name that an organ bore on a day; old records are shown with it. */
export function nameOn({name, former}: Pick<Organ, 'name' | 'former'>, on: Day): string {
  return former.find(({until}) => on <= until)?.name ?? name
}
