import type {CheckResult, Finding, Severity} from '../../reports/check/check.ts'
import {cellCodes} from '../../reports/forms/form.ts'
import {printedForm} from '../../reports/forms/forms.ts'
import type {Report} from '../../reports/report.ts'
import {faultsOf} from '../../reports/store/faults.ts'

/** A finding with the number under which page and margin speak of it. */
export type Numbered = Finding & {
  number: number
  /** The cell that carries the number; absent where the finding is about text or the whole report. */
  anchor?: string
}

/** What a page marks, looked up by where it stands. */
export type Marks = {
  all: Numbered[]
  /** Findings whose number the cell carries. */
  anchored: Map<string, Numbered[]>
  /** All findings that speak of the cell. */
  concerning: Map<string, Numbered[]>
  /** By section: findings about a sentence of it. */
  inText: Map<number, Numbered[]>
  /** Findings about no cell and no sentence. */
  elsewhere: Numbered[]
}

/**
 * Numbers the findings in the order in which a reader meets them: section by section, in the text
 * before the table, in the table from top to bottom; what stands nowhere comes last.
 */
export function numberFindings(report: Report, {findings}: Pick<CheckResult, 'findings'>): Marks {
  const shown = shownCells(report)
  const order = new Map(shown.map((code, at) => [code, at]))
  const faults = faultsOf(findings)
  const weight = suspicion(faults)
  const placed = faults.map(({at, ...rest}) => {
    const finding: Finding = isShown(report, at) ? {...rest, at} : rest
    const anchor = anchorOf(finding, order, weight)
    return {finding, anchor, key: sortKey(finding, anchor, order)}
  })
  placed.sort((a, b) => a.key - b.key)
  const all = placed.map(({finding, anchor}, at) => ({
    ...finding,
    number: at + 1,
    ...(anchor && {anchor}),
  }))
  return {
    all,
    anchored: groupBy(all, ({anchor}) => (anchor ? [anchor] : [])),
    concerning: groupBy(all, ({cells}) => cells),
    inText: groupBy(all, ({at, anchor}) => (at && !anchor ? [at.section] : [])),
    elsewhere: all.filter(one => !isMarked(one)),
  }
}

/** Whether a cell or a sentence carries its number; what is about the whole report has its note alone. */
export function isMarked({anchor, at}: Numbered): boolean {
  return anchor !== undefined || at !== undefined
}

/** The graver first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** The gravest of some findings. */
export function gravest(findings: readonly Finding[]): Severity | undefined {
  return severities.find(severity => findings.some(finding => finding.severity === severity))
}

/** The cells the page has a place for, in its order; none when the form is unknown. */
function shownCells({layout, cells}: Report): string[] {
  return layout ? cellCodes(printedForm(layout, Object.keys(cells))) : []
}

function isShown({sections}: Report, at: Finding['at']): at is NonNullable<Finding['at']> {
  return sections.some(({number, paragraphs}) => number === at?.section && paragraphs.length > 0)
}

/** In how many errors a cell stands: a wrong number breaks its row and its column. */
function suspicion(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {severity, cells} of findings)
    if (severity === 'error')
      for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

/** A sentence is marked where it stands; else the suspect, else the cell in most errors, else the first. */
function anchorOf(
  {at, suspect, cells}: Finding,
  order: Map<string, number>,
  weight: Map<string, number>,
): string | undefined {
  if (at) return undefined
  if (suspect && order.has(suspect.cell)) return suspect.cell
  const there = cells.filter(cell => order.has(cell))
  const most = Math.max(...there.map(cell => weight.get(cell) ?? 0))
  return there.find(cell => (weight.get(cell) ?? 0) === most)
}

const last = Number.MAX_SAFE_INTEGER

function sortKey(finding: Finding, anchor: string | undefined, order: Map<string, number>): number {
  const width = 1_000_000
  if (finding.at) return finding.at.section * 2 * width + Math.min(finding.at.start, width - 1)
  if (!anchor) return last
  return (2 * Number(anchor[1] ?? 0) + 1) * width + (order.get(anchor) ?? width - 1)
}

function groupBy<K>(
  all: readonly Numbered[],
  keys: (finding: Numbered) => K[],
): Map<K, Numbered[]> {
  const groups = new Map<K, Numbered[]>()
  for (const finding of all)
    for (const key of keys(finding)) groups.set(key, [...(groups.get(key) ?? []), finding])
  return groups
}
