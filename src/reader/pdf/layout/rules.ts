import type {Rule} from '../drawn-page.ts'

/** Shorter than the side of the smallest cell: a dot, a dash, a stroke of a drawing. */
const shortestRule = 4

/** How far apart strokes may lie to be one rule. */
const near = 1.5

/** The longest break that is bridged. */
const gap = 5

/**
 * Joins strokes that continue or cover each other into whole rules:
 *
 *     ── ── ───  ═══   →   ───────────
 */
export function joinRules(strokes: readonly Rule[]): Rule[] {
  const sorted = [...strokes].sort((a, b) => a.at - b.at)
  const rules: Rule[] = []
  let from = 0
  for (let i = 1; i <= sorted.length; i++) {
    const first = sorted[from]
    const next = sorted[i]
    if (!first || (next && next.at - first.at <= near)) continue
    rules.push(...joinOnOneLine(sorted.slice(from, i)))
    from = i
  }
  return rules.filter(rule => rule.to - rule.from >= shortestRule)
}

function joinOnOneLine(strokes: Rule[]): Rule[] {
  const joined: {at: number; from: number; to: number; weight: number}[] = []
  for (const stroke of strokes.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    const weight = stroke.to - stroke.from + 0.01
    if (!last || stroke.from > last.to + gap) {
      joined.push({...stroke, weight})
      continue
    }
    last.at = (last.at * last.weight + stroke.at * weight) / (last.weight + weight)
    last.weight += weight
    last.to = Math.max(last.to, stroke.to)
  }
  return joined.map(({at, from, to}) => ({at, from, to}))
}
