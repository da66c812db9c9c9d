import {cellLabel} from '../../forms/cell-label.ts'
import type {Report} from '../../report.ts'
import {amount, isUnknown} from '../amount.ts'
import type {Check, Found} from '../check.ts'
import {judge, offBy, type Relation} from '../relation.ts'
import {table3Relations} from './relations.ts'

/**
 * Judges relations of table 3. Where changing one number alone would make every relation it stands
 * in hold (its row and its column are off by the same amount), the sentence names that number.
 */
export function judgeTable3(relations: (report: Report) => Relation[]): Check['run'] {
  return function* run({report}) {
    for (const found of judge(report, relations(report)))
      yield 'why' in found ? found : withSuspect(report, found)
  }
}

function withSuspect(report: Report, found: Found): Found {
  const suspects = found.cells.flatMap(cell => correction(report, cell) ?? [])
  const [only] = suspects
  if (!only || suspects.length > 1) return found
  const label = cellLabel(only.cell, report.layout)
  const message = `${found.message}；疑为${label}有误，改为 ${only.value} 则所在行、列均相符`
  return {...found, message, suspect: only}
}

/** The value that makes all relations of a cell hold, if all of them are broken and one value does. */
function correction(report: Report, cell: string): Found['suspect'] | undefined {
  const surpluses = table3Relations(report)
    .filter(({should, is}) => should.includes(cell) || is.includes(cell))
    .map(relation => (relation.is.includes(cell) ? 1 : -1) * (offBy(report, relation) ?? 0))
  const [surplus] = surpluses
  if (!surplus || surpluses.length < 2 || surpluses.some(other => other !== surplus)) return
  const now = amount(report, cell)
  if (isUnknown(now)) return
  const value = (now ?? 0) - surplus
  return value < 0 ? undefined : {cell, value}
}
