import type {Sentence} from '../text/reading.ts'

/** Words that begin a list of parts. */
export type Opener = {
  kind: 'among' | 'includes' | 'respectively' | 'colon' | 'of these' | 'viewed by'
  from: number
  to: number
  /** The words with the mark behind them: 「其中:」. */
  words: string
}

/**
 * The openers of a sentence, in order.
 *
 *     among        其中
 *     includes     包括、含、具体为、主要有 …: right behind the number that they divide
 *     respectively 分别为
 *     colon        「共100条:网站60条,微信40条」
 *     of these     「所有答复件中,…」「151件中,…」
 *     viewed by    「从申请方式看,…」「按办理结果分,…」
 */
export function findOpeners({segment}: Sentence): Opener[] {
  const found: Opener[] = []
  for (const [kind, words] of patterns)
    for (const match of segment.text.matchAll(words)) {
      const from = segment.from + match.index
      const to = from + match[0].length
      if (!found.some(other => other.from < to && from < other.to))
        found.push({kind, from, to, words: match[0]})
    }
  return found.sort((a, b) => a.from - b.from)
}

const patterns: [Opener['kind'], RegExp][] = [
  ['among', /(?:这?其中|内(?=有))(?:包括|包含|含有?|有)?[,:]?/g],
  [
    'of these',
    /(?<=^|[,;:。])(?:在)?[^,;:。]{0,24}(?:申请|案件|收案|结案|受案|复议|答复|信息|文件|件|条|诉讼|建议|提案|留言|事项|办件|诉求|工单|来电|来信|投诉|举报|抽检|抽查)(?:当)?中[,:]?(?=[^,;:。])/g,
  ],
  [
    'viewed by',
    /(?<=^|[。;])[^,;:。]{0,12}(?:(?:结果|情况)如下|(?:答复|办理|处理)(?:结果|情况)):|(?<=^|[,;。])(?:从|按照?|就|依据?|以)[^,;:。]{2,24}(?:来?看|划?分类?|统计|区分|情况|构成|方面|分析|来说|而言)[,:]/g,
  ],
  ['includes', /,?(?:具体|主要|分别|共|其?内容|均)?(?:包括了?|包含|涵盖|含有?)[:,]?/g],
  [
    'includes',
    /[,:(]?(?:分别|依次|具体|主要)(?:为|是|有|如下)[:,]?|,?(?:具体)?(?:情况)?如下[:,]?/g,
  ],
  ['includes', /,?(?:具体|主要)?(?:类别|分类|类型|构成)(?:情况|如下)*:/g],
  ['colon', /:/g],
]
