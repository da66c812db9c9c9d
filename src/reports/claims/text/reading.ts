import {findQuantities} from './find-quantities.ts'
import {type Item, itemsOf} from './items.ts'
import {type Segment, splitSegments} from './split-segments.ts'

/** A sentence (or bracket) ready for the builders. */
export type Sentence = {segment: Segment; items: Item[]; brackets: Bracket[]}

/** A bracket with the item that it explains: 「10条（政府网站7条、微博3条）」. */
export type Bracket = Sentence & {owner: Item | undefined}

/** The sentences of a plain text that have numbers. */
export function readSentences(text: string): Sentence[] {
  return splitSegments(text, findQuantities(text)).map(readSegment)
}

function readSegment(segment: Segment): Sentence {
  const items = itemsOf(segment)
  const brackets = segment.brackets.map(inner => ({
    ...readSegment(inner),
    owner: items.findLast(item => item.to < inner.from && isOf(item, inner)),
  }))
  return {segment, items, brackets}
}

/** 「信息10条(网站7条)」「3份申请(其中2份为网络申请)」: the bracket stands behind the number or its noun. */
function isOf({to, segment}: Item, inner: Segment): boolean {
  const words = segment.text.slice(to - segment.from, inner.from - 1 - segment.from)
  // 「626篇(次)(其中门户网站412篇」
  const gap = words.replace(/^\u25fc{3}/, '')
  // 「占总体的98%,(其中批复文件36条」
  return /^[^,;:、。\d\u25fc]{0,16}$/.test(gap) || (gap === ',' && inner.text.startsWith('其中'))
}

/** A sentence and its brackets, the outer first. */
export function* levels(sentence: Sentence): Generator<Sentence> {
  yield sentence
  for (const bracket of sentence.brackets) yield* levels(bracket)
}
