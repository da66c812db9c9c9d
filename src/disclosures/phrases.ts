/**
 * What a request asks for, cut into the words by which published texts are looked through: in
 * the stretches between particles and marks single words and some in a row, the longest first.
 *
 * 「申请公开2024年公租房的分配方案」 → 分配方案, 公租房
 */
export function phrasesOf(text: string): string[] {
  const plain = text.normalize('NFKC').slice(0, longestText)
  const stretches = plain
    .split(separators)
    .map(stretch => stretch.trim())
    .filter(stretch => stretch.length >= least)
  const phrases = new Set(stretches.flatMap(partsOf).filter(phrase => !isCommon(phrase)))
  return [...phrases].toSorted((one, other) => other.length - one.length).slice(0, most)
}

/** Those that stand in a text, what overlaps there in one piece, the longest first. */
export function phrasesIn(text: string, phrases: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const spans = phrases
    .map(phrase => ({start: lower.indexOf(phrase.toLowerCase()), length: phrase.length}))
    .filter(({start}) => start >= 0)
    .toSorted((one, other) => one.start - other.start)
  const pieces: {start: number; end: number}[] = []
  for (const {start, length} of spans) {
    const last = pieces.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, start + length)
    else pieces.push({start, end: start + length})
  }
  return pieces
    .map(({start, end}) => text.slice(start, end))
    .toSorted((one, other) => other.length - one.length)
}

/** How much speaks for a text: long words weigh more than short ones; below `enough` it is chance. */
export function weightOf(found: readonly string[]): number {
  return found.reduce((sum, phrase) => sum + phrase.length - 2, 0)
}

export const enough = 2

const longestText = 600
const least = 3
const longest = 12
const mostWords = 4
const most = 80

/** Particles, verbs of asking, numbers and marks, between which the words of the matter stand. */
const separators =
  /[^\p{Script=Han}\p{L}]+(?:年|月|日|号)?|的|和|与|及其|以及|或者|关于|有关|相关|申请|公开|获取|请求|提供|情况|本人|我县|我市|贵局|贵单位|全部|所有|年度/u

function partsOf(stretch: string): string[] {
  const parts: string[] = []
  const words = [...segmenter.segment(stretch)].map(({segment}) => segment)
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      const part = words.slice(from, to).join('')
      if (part.length >= least && part.length <= longest) parts.push(part)
    }
  return parts
}

const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

/** Words of every annual report say nothing of a matter. */
function isCommon(phrase: string): boolean {
  return common.some(words => words.includes(phrase))
}

const common = [
  '中华人民共和国政府信息公开条例',
  '政府信息公开工作年度报告',
  '主动公开政府信息',
  '依申请公开政府信息',
  '人民政府办公室',
  '住房和城乡建设局',
  '自然资源局',
  '行政机关',
  '复印件',
  '政府部门',
]
