/** What a request asks for, made comparable: without politeness, punctuation and width. */
export type Matter = {
  /** 《关于…的批复》 and the like, and 文号, each plain. */
  titles: ReadonlySet<string>
  numbers: readonly DocumentNumber[]
  /** Every number in it: years, amounts, houses. 2023年预算 is not 2024年预算. */
  figures: ReadonlySet<string>
  pairs: ReadonlySet<string>
}

/** 某政发〔2024〕3号; `organ` with whatever Chinese stands before it. */
export type DocumentNumber = {organ: string; year: string; at: string}

/** Source of likeness: what is asked for in one item or several, in the applicant's own words. */
export function matterOf(text: string): Matter {
  const plain = plainText(text)
  const spoken = plain.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const letters = politeness.reduce((rest, words) => rest.replaceAll(words, ''), spoken)
  return {
    titles: new Set([...plain.matchAll(asTitle)].map(([, title]) => title ?? '')),
    numbers: [...plain.matchAll(documentNumber)].map(
      ([, organ = '', year = '', at = '']): DocumentNumber => ({organ, year, at}),
    ),
    figures: new Set([...plain.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => figure)),
    pairs: new Set(
      Array.from({length: Math.max(0, letters.length - 1)}, (_, at) => letters.slice(at, at + 2)),
    ),
  }
}

/** The share of pairs of characters that two matters have in common (Dice), from 0 to 1. */
export function sameness(one: Matter, other: Matter): number {
  const size = one.pairs.size + other.pairs.size
  if (size === 0) return 0
  let common = 0
  for (const pair of one.pairs) if (other.pairs.has(pair)) common++
  return (2 * common) / size
}

/** The number that two matters have in common: the organ's name may have words before it. */
export function commonNumber(one: Matter, other: Matter): DocumentNumber | undefined {
  return one.numbers
    .flatMap(a => other.numbers.filter(b => a.year === b.year && a.at === b.at && isOrgan(a, b)))
    .at(0)
}

/** 请公开某政发 and 某政发 are one organ, 某政发 and 某政办发 two. */
function isOrgan(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.organ.endsWith(b.organ) || b.organ.endsWith(a.organ)
}

/** 《某县城市更新实施方案》, but not a law that is only the ground of asking. */
const asTitle = /(?<!根据|依据|按照|依照)《([^》]{3,})》/g

/** 某政发〔2024〕3号, also with [], (), 【】: organ, year, number. */
const documentNumber = /(\p{Script=Han}{1,12})[〔[(【〖]((?:19|20)\d{2})[〕\])】〗]第?0*(\d+)号/gu

/** Words that every request has, the longest first. */
const politeness = [
  '依据中华人民共和国政府信息公开条例',
  '根据中华人民共和国政府信息公开条例',
  '根据政府信息公开条例',
  '依据政府信息公开条例',
  '请求依法公开',
  '申请依法公开',
  '现申请公开',
  '本人申请公开',
  '我申请公开',
  '特此申请',
  '申请公开',
  '请求公开',
  '申请获取',
  '请公开',
  '相关政府信息',
  '政府信息',
  '复印件',
  '纸质',
  '谢谢',
  '贵局',
  '贵单位',
  '贵机关',
]

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .replaceAll(/[〇零一二三四五六七八九]{4}(?=年)/g, year =>
      [...year]
        .map(digit => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit))
        .join(''),
    )
}
