import {cellLabel} from '../forms/cell-label.ts'
import type {Report} from '../report.ts'
import type {NotJudged} from './check.ts'

/**
 * What a cell says: its number, `null` where nothing is stated (blank or a mark such as `/`), or
 * why that cannot be told.
 */
export function amount(report: Report, code: string): number | null | NotJudged {
  const cell = report.cells[code]
  const label = cellLabel(code, report.layout)
  if (!cell)
    return {why: hasTable(report, code) ? `报告中没有${label}一格` : `未见${label.slice(0, 2)}`}
  if (cell.state === 'unread') return {why: `${label}“${cell.text}”未能读出数字`}
  return cell.value
}

/** The sum of cells; what states nothing counts as nothing, unless no cell states anything: `null`. */
export function amountOf(report: Report, codes: readonly string[]): number | null | NotJudged {
  let sum: number | null = null
  const whys = new Set<string>()
  for (const code of codes) {
    const one = amount(report, code)
    if (isUnknown(one)) whys.add(one.why)
    else if (one !== null) sum = (sum ?? 0) + one
  }
  if (whys.size === 0) return sum
  const rest = whys.size > 3 ? `等 ${whys.size} 格` : ''
  return {why: [...whys].slice(0, 3).join('、') + rest}
}

export function isUnknown(value: number | null | NotJudged): value is NotJudged {
  return typeof value === 'object' && value !== null
}

function hasTable(report: Report, code: string): boolean {
  return Object.keys(report.cells).some(other => other.startsWith(code.slice(0, 3)))
}
