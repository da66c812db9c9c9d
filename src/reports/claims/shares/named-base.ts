import type {Item} from '../text/items.ts'
import type {Share} from './shares.ts'

/**
 * What the words behind 「占」 name: one of `words` tells it, `phrase` names it whole; `usual` is what
 * every report counts.
 */
export type Named = {words: string[]; phrase: string | undefined; usual: boolean}

/**
 * What 「占受理总数的」「占投诉量的」「占委员总数的」 name; undefined for a plain 「占」「占总数的」. What a whole
 * province has is named, but stands in no phrase of this organ: 「占全省申请总量的9.8%」.
 */
export function namedBase(words: string): Named | undefined {
  const name = /占[到了]?([^,;]*)$/.exec(words)?.[1] ?? ''
  const known = baseWords.filter(word => name.includes(word))
  const {1: scope, 2: noun} =
    /^(全[国省市县区])?(?:当年|本年度?|全年|同期|全部|所有)*(?:的)?(?!总|全|本|比|其|整)(.{2,12}?)(?:总?[数量额]|总数量)?(?:的|比重|比例|$)/.exec(
      name,
    ) ?? []
  if (known.length === 0 && noun === undefined) return undefined
  const usual = known.length > 0
  return {words: usual ? known : [noun ?? ''], phrase: scope ? undefined : noun, usual}
}

const baseWords =
  '受理 收到 收案 新收 审结 办结 答复 申请 公开 案件 复议 诉讼 办理 信息 发布'.split(' ')

/** The words of the number tell what is named. */
export function speaks(item: Item, named: Named | undefined): boolean {
  return named?.words.some(word => (item.clause + item.tail).includes(word)) === true
}

/**
 * The number that the share names whole, or whose kind its part is of: 「共有幼儿园6973所」 for 「普惠性幼儿园4747所,
 * …占总数的68.08%」. `own` stand in its sentence, `before` in those above, the nearest first, `behind`
 * after it.
 */
export function phrased(
  {part, words}: Share,
  named: Named | undefined,
  own: readonly Item[],
  before: readonly (readonly Item[])[],
  behind: readonly Item[],
): Item | undefined {
  const phrase = named?.phrase
  const all = [...own, ...before.flat()]
  if (phrase === undefined) {
    const isPlain = named === undefined && /占总/.test(words)
    return isPlain ? all.find(item => isKindOf(kind(part.label), kind(item.label))) : undefined
  }
  const isCalled = ({label}: Item) => label.startsWith(phrase) || kind(label).endsWith(phrase)
  const tells = ({clause}: Item) => clause.includes(phrase)
  const ranks = [
    own.filter(isCalled),
    own.filter(tells),
    all.filter(isCalled),
    behind.filter(isCalled),
    (before[0] ?? []).filter(tells),
  ]
  const [only, second] = ranks.find(items => items.length > 0) ?? []
  return second ? undefined : only
}

function isKindOf(one: string, other: string): boolean {
  return other.length > 2 && one !== other && one.endsWith(other)
}

function kind(label: string): string {
  return label.replace(/^.*(?:共|[共累合]计|有|达)/, '')
}
