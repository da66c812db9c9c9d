import type {Organ, Tree} from '../agencies/organs/tree.ts'
import type {EntryKind} from './kinds.ts'

/** Whom a complaint under Article 51 may be sent to. */
export const complaintTo = {
  supervisor: '政府信息公开工作主管部门',
  above: '上一级行政机关',
} as const
export type ComplaintTo = keyof typeof complaintTo

/**
 * Who is competent by the article, of the organs of the installation; nothing where it is none of
 * them, and the sender has to go there otherwise.
 *
 * > 县级以上地方人民政府办公厅（室）是本行政区域的政府信息公开工作主管部门 ——《条例》第三条第三款
 */
export function competentFor(
  tree: Tree,
  kind: EntryKind,
  about: string,
  to: ComplaintTo = 'supervisor',
): Organ | undefined {
  const organ = tree.get(about)
  if (!organ) return undefined
  if (kind === 'correction' || kind === 'suggestion') return organ
  const supervisor = organ.supervisor ?? organ.parent
  const wanted = kind === 'complaint' && to === 'above' ? organ.parent : supervisor
  return wanted === null || wanted === about ? undefined : tree.get(wanted)
}

/** Whether an entry speaks against the organ it is about: then it never goes to that organ. */
export function isAgainst(kind: EntryKind): boolean {
  return kind === 'complaint' || kind === 'supervision'
}

/** The other organs of the installation to which an entry may be passed on. */
export function passableTo(
  {kind, agency, about}: {kind: EntryKind; agency: string; about: string},
  tree: Tree,
): {id: string; name: string}[] {
  return [...tree.values()]
    .filter(
      ({id, mergedInto}) =>
        mergedInto === null && id !== agency && !(isAgainst(kind) && id === about),
    )
    .map(({id, name}) => ({id, name}))
}
