/** The candidate that differs from a text by few characters, if there is one: what was probably meant. */
export function closest(text: string, candidates: Iterable<string>): string | undefined {
  let best: {candidate: string; distance: number} | undefined
  for (const candidate of candidates) {
    const most = Math.max(1, Math.floor(Math.max(text.length, candidate.length) / 3))
    if (Math.abs(text.length - candidate.length) > most) continue
    const distance = distanceOf(text, candidate)
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = {candidate, distance}
  }
  return best?.candidate
}

/** How many characters must be put in, taken out or changed (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let above = Array.from({length: b.length + 1}, (_, at) => at)
  for (const [row, character] of [...a].entries()) {
    const line = [row + 1]
    for (let at = 1; at <= b.length; at++) {
      const changed = (above[at - 1] ?? 0) + (b[at - 1] === character ? 0 : 1)
      line.push(Math.min(changed, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[b.length] ?? 0
}
