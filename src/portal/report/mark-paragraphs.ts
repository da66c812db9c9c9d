import type {Section} from '../../reports/report.ts'
import type {Numbered} from './number-findings.ts'

/** A stretch of text that the same findings speak of; `starts`: those that begin with it. */
export type Piece = {text: string; findings: Numbered[]; starts: Numbered[]}

export type MarkedParagraph = {pieces: Piece[]; notes: Numbered[]}

/** Cuts the paragraphs of a section where findings begin and end; a note stands at its beginning. */
export function markParagraphs(
  section: Pick<Section, 'text' | 'paragraphs'>,
  findings: readonly Numbered[],
): MarkedParagraph[] {
  let searchFrom = 0
  return section.paragraphs.map(({text}, at) => {
    const found = section.text.indexOf(text, searchFrom)
    const start = found === -1 ? searchFrom : found
    const end = start + text.length
    searchFrom = end
    const isLast = at === section.paragraphs.length - 1
    const here = findings.flatMap(finding => within(finding, start, end))
    return {
      pieces: cut(text, here),
      notes: findings.filter(({at: where}) => where && startsIn(where.start, start, end, isLast)),
    }
  })
}

type Stretch = {finding: Numbered; from: number; to: number; begins: boolean}

function within(finding: Numbered, start: number, end: number): Stretch[] {
  const {at} = finding
  if (!at || at.end <= start || at.start >= end) return []
  const from = Math.max(0, at.start - start)
  return [{finding, from, to: Math.min(end, at.end) - start, begins: at.start >= start}]
}

/** What stands before the first letter or after the last one still belongs to somebody. */
function startsIn(position: number, start: number, end: number, isLast: boolean): boolean {
  return position < end ? position >= start : isLast
}

function cut(text: string, stretches: readonly Stretch[]): Piece[] {
  const edges = new Set([0, text.length, ...stretches.flatMap(({from, to}) => [from, to])])
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((to, at) => {
    const from = sorted[at] ?? 0
    const over = stretches.filter(stretch => stretch.from <= from && stretch.to >= to)
    return {
      text: text.slice(from, to),
      findings: over.map(({finding}) => finding),
      starts: over.filter(({begins, from: begin}) => begins && begin === from).map(s => s.finding),
    }
  })
}
