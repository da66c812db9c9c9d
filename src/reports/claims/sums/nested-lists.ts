import {exactBeginnings, weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import {closeList, type Total} from './close-list.ts'
import type {Opener} from './openers.ts'

/** A list inside a list: the item that heads it and the items that may be its parts. */
type Nest = {head: number; end: number; taken: number | undefined; bounded: boolean}

/**
 * The run without the parts of inner lists, in the ways that the text allows; a way that makes up
 * the total comes first.
 *
 *     537条,包括概况4条,动态更新447条,其中通知公告242条,目录86条
 *                              └ 242 alone belongs to 447: 4+447+86
 */
export function outerRuns(run: Item[], inner: readonly Opener[], total: Total): Item[][] {
  const nests = findNests(run, inner)
  if (nests.length === 0) return [run]
  const open = nests.filter(nest => nest.taken === undefined)
  const [only, second] = open
  if (!only) return [without(run, nests)]
  const ways: Item[][] = []
  if (!second) {
    for (let taken = 1; only.head + taken < only.end; taken += 1) {
      const owner = run[only.head]
      const parts = run.slice(only.head + 1, only.head + 1 + taken)
      if (!owner || weigh(owner, parts) === 'above') break
      // 「领导成员10条、机构职能4条、机构概况1条」 is one list: it is not cut
      if (/^、[^,;]*$/.test(run[only.head + 1 + taken]?.between ?? '')) continue
      const way = without(
        run,
        nests.map(nest => (nest === only ? {...nest, taken} : nest)),
      )
      if (exactBeginnings(total, way).length > 0) ways.push(way)
    }
  }
  // nobody says where the inner list ends: the outer one is followed no further
  const unbounded = open.find(nest => !nest.bounded)
  const whole = nests.map(nest => ({...nest, taken: nest.taken ?? nest.end - nest.head - 1}))
  return [...ways.slice(0, 1), without(unbounded ? run.slice(0, unbounded.head + 1) : run, whole)]
}

/** The run without the parts of inner lists that come out exactly. */
export function withoutInner(run: Item[], inner: readonly Opener[]): Item[] {
  return without(run, findNests(run, inner))
}

function findNests(run: readonly Item[], inner: readonly Opener[]): Nest[] {
  // 「网站8条,主要包括林长制等信息;微信115条」: the opener has no numbers of its own
  const own = inner.filter(opener => {
    const first = run.find(item => item.from >= opener.to)
    // 「政策文件3条,政府信息公开含指南、年报等合计14条」 divides no number
    const words = first?.between.slice(0, opener.from - first.from) ?? ''
    const named = opener.kind === 'includes' && /,[^,]+$/.test(words)
    return first && !first.between.includes(';') && !named
  })
  const heads = [...new Set(own.map(opener => run.findLastIndex(item => item.to <= opener.from)))]
  return heads.flatMap((head, index) => {
    const owner = run[head]
    if (!owner || head === run.length - 1) return []
    const limit = heads[index + 1] ?? run.length
    const semicolon = run.findIndex((item, at) => at > head + 1 && item.between.includes(';'))
    const bounded = semicolon > 0 && semicolon <= limit
    const end = bounded ? semicolon : limit
    const inside = run.slice(head + 1, end)
    const exact = exactBeginnings(owner, inside).length > 0
    const taken = exact ? closeList(owner, inside)?.parts.length : undefined
    return [{head, end, taken, bounded}]
  })
}

function without(run: readonly Item[], nests: readonly Nest[]): Item[] {
  return run.filter((_, at) => !nests.some(({head, taken = 0}) => at > head && at <= head + taken))
}
