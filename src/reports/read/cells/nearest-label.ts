export type Label = {code: string; words: string}

/**
 * The label a misprinted text means: the only one that lies within a quarter of its characters, at
 * most three. 「属于四类过程性信患」
 */
export function nearestLabel(words: string, labels: readonly Label[]): string | undefined {
  if (words.length < 4) return undefined
  let best: string | undefined
  let distance = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (const {code, words: whole} of labels) {
    if (Math.abs(whole.length - words.length) > 3) continue
    const steps = editDistance(words, whole)
    if (steps < distance) {
      second = code === best ? second : distance
      best = code
      distance = steps
    } else if (code !== best && steps < second) second = steps
  }
  const allowed = Math.min(3, Math.floor(words.length / 4))
  return distance <= allowed && second > distance ? best : undefined
}

function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
