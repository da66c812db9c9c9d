import type {Quantity} from './quantity.ts'

/**
 * A stretch of text whose numbers can belong together: a sentence, or the inside of a bracket.
 *
 * `text` has the inside of its brackets covered, so that a search for words sees only its own level;
 * `text[i]` stands at `from + i` of the plain text.
 */
export type Segment = {
  from: number
  to: number
  text: string
  quantities: Quantity[]
  brackets: Segment[]
  paragraph: number
}

/** Stands for one character of a bracket. */
export const covered = '\u25fc'

/** No sentence is longer; what has no full stop for so long is a table. */
const longest = 3000

/**
 * The sentences of a plain text with their brackets and numbers.
 *
 *     "信息10条(网站7条、微博3条);来信5件。…"
 *      └ sentence: 10条 ■■■■■■■ 5件   └ its bracket: 7条 3条
 */
export function splitSegments(text: string, quantities: readonly Quantity[]): Segment[] {
  const brackets = findBrackets(text)
  const segments: Segment[] = []
  let from = 0
  let paragraph = 0
  let nextQuantity = 0
  let nextBracket = 0
  const close = (to: number) => {
    const inside: Quantity[] = []
    while ((quantities[nextQuantity]?.from ?? Number.POSITIVE_INFINITY) < to) {
      const quantity = quantities[nextQuantity++]
      if (quantity) inside.push(quantity)
    }
    const own: Bracket[] = []
    while ((brackets[nextBracket]?.from ?? Number.POSITIVE_INFINITY) < to) {
      const bracket = brackets[nextBracket++]
      if (bracket && bracket.to <= to) own.push(bracket)
    }
    if (inside.length > 0) segments.push(segment(text, from, to, inside, own, paragraph))
    from = to
  }
  let skipTo = 0
  let bracketAhead = 0
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    if (i < skipTo) continue
    while ((brackets[bracketAhead]?.from ?? Number.POSITIVE_INFINITY) < i) bracketAhead += 1
    const bracket = brackets[bracketAhead]
    if (bracket?.from === i) skipTo = bracket.to
    if (character === '\n') {
      close(i + 1)
      paragraph += 1
    } else if ('。!?'.includes(character) || (i - from >= longest && ',;、 '.includes(character))) {
      close(i + 1)
    } else if (i - from >= 2 * longest) close(i + 1)
  }
  close(text.length)
  return segments
}

function segment(
  text: string,
  from: number,
  to: number,
  quantities: Quantity[],
  brackets: Bracket[],
  paragraph: number,
): Segment {
  let plain = ''
  let at = from
  const inner: Segment[] = []
  for (const bracket of brackets) {
    if (bracket.from < at) continue
    const inside = quantities.filter(q => q.from > bracket.from && q.to <= bracket.to)
    const deeper = brackets.filter(b => b.from > bracket.from && b.to < bracket.to)
    plain += text.slice(at, bracket.from) + covered.repeat(bracket.to - bracket.from)
    at = bracket.to
    if (inside.length > 0)
      inner.push(segment(text, bracket.from + 1, bracket.to - 1, inside, deeper, paragraph))
  }
  plain += text.slice(at, to)
  const own = quantities.filter(q => plain.charAt(q.from - from) !== covered)
  return {from, to, text: plain, quantities: own, brackets: inner, paragraph}
}

type Bracket = {from: number; to: number}

/** Closed brackets of at most three levels, by where they begin. */
function findBrackets(text: string): Bracket[] {
  const found: Bracket[] = []
  let open: number[] = []
  for (const match of text.matchAll(/[()\n]/g)) {
    if (match[0] === '\n') open = []
    else if (match[0] === '(') {
      open.push(match.index)
      if (open.length > 3) open.shift()
    } else {
      const from = open.pop()
      if (from !== undefined && match.index - from < longest / 2)
        found.push({from, to: match.index + 1})
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
