import {addDays, type Day} from '../../law/day.ts'
import type {Refusal} from '../../law/refusal.ts'
import {isCreditCode} from '../credit-code.ts'
import {isWithin, type Organ, type Tree} from './tree.ts'

/** By which an organ's place in the tree is refused. */
export const treeRule = '机关设置规则'
const nameRule = '机关名称规则'

/** What may be changed of an organ at any time, without a day. */
export type OrganDetails = Pick<Organ, 'kind' | 'creditCode' | 'regionCode' | 'supervisor'>

/** Why an organ cannot stand in the tree as it is given; `tree` may hold it as it was. */
export function refusesOrgan(tree: Tree, organ: Organ): Refusal | undefined {
  return refusesPlace(tree, organ) ?? refusesDetails(tree, organ)
}

/** Why an organ of its name cannot stand below its parent. */
export function refusesPlace(tree: Tree, organ: Organ): Refusal | undefined {
  return refusesParent(tree, organ) ?? refusesName(tree, organ)
}

/** The organ under another name from a day on, the old one kept through the day before. */
export function renamed(
  tree: Tree,
  organ: Organ,
  {name, from}: {name: string; from: Day},
  today: Day,
): Organ | Refusal {
  const last = organ.former.at(-1)
  const until = addDays(from, -1)
  if (organ.mergedInto !== null) return alreadyMerged
  if (name === organ.name) return {refused: '新名称与现名称相同', article: nameRule}
  if (from > today) return {refused: '更名日期晚于今天，请在更名当日登记', article: nameRule}
  if (last && until <= last.until)
    return {refused: `更名日期应晚于上次更名的${addDays(last.until, 1)}`, article: nameRule}
  const after = {...organ, name, former: [...organ.former, {name: organ.name, until}]}
  return refusesName(tree, after) ?? after
}

/** The organ under another parent. */
export function moved(tree: Tree, organ: Organ, parent: string): Organ | Refusal {
  if (organ.parent === null) return {refused: '最上级机关没有上级，不能移动', article: treeRule}
  if (organ.mergedInto !== null) return alreadyMerged
  const after = {...organ, parent}
  return refusesPlace(tree, after) ?? after
}

/**
 * The organ merged into another from a day on. It stands below the other, so that those who oversee
 * the other see the records of both, and keeps its name for its records.
 */
export function merged(
  tree: Tree,
  organ: Organ,
  {into, on}: {into: string; on: Day},
  today: Day,
): Organ | Refusal {
  const last = organ.former.at(-1)
  if (organ.parent === null) return {refused: '最上级机关不能并入其他机关', article: treeRule}
  if (organ.mergedInto !== null) return alreadyMerged
  if (into === organ.id) return {refused: '机关不能并入自己', article: treeRule}
  const target = tree.get(into)
  if (!target) return unknownOrgan('并入的机关')
  if (target.mergedInto !== null)
    return {refused: `“${target.name}”已并入其他机关，请选现有的机关`, article: treeRule}
  if (isWithin(tree, into, organ.id))
    return {refused: `“${target.name}”是它的下级，不能并入；请先移出`, article: treeRule}
  if (on > today) return {refused: '合并日期晚于今天，请在合并当日登记', article: treeRule}
  if (last && on <= last.until)
    return {refused: `合并日期应晚于更名的${addDays(last.until, 1)}`, article: treeRule}
  return {...organ, parent: into, mergedInto: into, mergedOn: on}
}

/** The same for one that is not there and one that the asker may not see. */
export function unknownOrgan(which: string): Refusal {
  return {refused: `没有找到${which}，或者不在您的职责范围内`, article: treeRule}
}

const alreadyMerged: Refusal = {refused: '机关已并入其他机关，不能再变更', article: treeRule}

function refusesParent(tree: Tree, {id, parent}: Organ): Refusal | undefined {
  if (parent === null) return undefined
  const above = tree.get(parent)
  if (!above) return unknownOrgan('上级机关')
  if (above.mergedInto !== null)
    return {refused: `“${above.name}”已并入其他机关，不能作上级`, article: treeRule}
  return isWithin(tree, parent, id)
    ? {refused: '上级机关不能是自己或自己的下级', article: treeRule}
    : undefined
}

/** Two organs of one name under one parent could not be told apart on any list. */
function refusesName(tree: Tree, {id, parent, name}: Organ): Refusal | undefined {
  for (const other of tree.values())
    if (other.name === name && other.parent === parent && other.id !== id && !other.mergedInto)
      return {refused: `同一上级之下已有“${name}”`, article: nameRule}
  return undefined
}

function refusesDetails(tree: Tree, {id, creditCode, supervisor}: Organ): Refusal | undefined {
  if (creditCode !== null) {
    if (!isCreditCode(creditCode))
      return {refused: '统一社会信用代码的校验位不对，请核对', article: 'GB 32100—2015'}
    for (const other of tree.values())
      if (other.creditCode === creditCode && other.id !== id)
        return {
          refused: `统一社会信用代码与“${other.name}”相同，请核对`,
          article: 'GB 32100—2015',
        }
  }
  if (supervisor === null) return undefined
  if (supervisor === id) return {refused: '主管部门不能是自己', article: treeRule}
  const supervising = tree.get(supervisor)
  if (!supervising) return unknownOrgan('主管部门')
  return supervising.mergedInto === null
    ? undefined
    : {refused: `“${supervising.name}”已并入其他机关，不能作主管部门`, article: treeRule}
}
