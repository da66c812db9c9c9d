const around = 40
const most = 3

/** A few stretches of a text with the words in them, each hit with what stands around it. */
export function excerpts(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const taken: {from: number; to: number}[] = []
  for (const at of positions(lower, words)) {
    if (taken.length === most) break
    if (taken.some(({from, to}) => at >= from && at < to)) continue
    taken.push({from: Math.max(0, at - around), to: Math.min(text.length, at + 2 * around)})
  }
  return taken.map(
    ({from, to}) =>
      (from > 0 ? '…' : '') + text.slice(from, to).trim() + (to < text.length ? '…' : ''),
  )
}

/** The text cut where a word begins and ends. */
export function markWords(
  text: string,
  words: readonly string[],
): {text: string; isHit: boolean}[] {
  if (words.length === 0) return [{text, isHit: false}]
  const pattern = words.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')
  return text
    .split(new RegExp(`(${pattern})`, 'i'))
    .map((part, at) => ({text: part, isHit: at % 2 === 1}))
    .filter(part => part.text !== '')
}

/** Each word once first, so that every word of the query is seen; then again from the beginning. */
function positions(lower: string, words: readonly string[]): number[] {
  const first = words.map(word => lower.indexOf(word.toLowerCase()))
  const [word = ''] = words
  const lowered = word.toLowerCase()
  const more: number[] = []
  let at = lower.indexOf(lowered)
  while (at !== -1 && more.length < most) {
    more.push(at)
    at = lower.indexOf(lowered, at + around)
  }
  return [...first, ...more].filter(at => at !== -1)
}
