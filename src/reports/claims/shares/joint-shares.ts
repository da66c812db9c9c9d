import type {Item} from '../text/items.ts'
import {announcesTotal} from '../text/roles.ts'

/**
 * Several numbers taken together as the part of one share.
 *
 *     答复98件,其中予以公开42件,部分公开10件,两者合计占53.06%        42+10 of 98
 */
export function jointParts(items: readonly Item[], at: number, words: string): Item[] | undefined {
  const told =
    /(?:(?<!第)([两二三])(?:者|项|类|种)|以上)?(?:总计|合计|共计|一共|(?<!公)共)?占/.exec(words)
  if (!told || told[0] === '占') return undefined
  const many = told[1] === undefined ? undefined : told[1] === '三' ? 3 : 2
  const run = runBefore(items, at)
  const parts = many ? run.slice(-many) : run
  if (parts.length < (many ?? 2) || parts.some(({unit}) => unit !== parts[0]?.unit))
    return undefined
  return parts
}

/** The numbers before, back to a semicolon or the total that they are parts of. */
function runBefore(items: readonly Item[], at: number): Item[] {
  const run: Item[] = []
  for (const item of items.slice(0, at).reverse()) {
    if (item.kind === 'percent') continue
    if (item.role !== 'count' || item.approximate || isWhole(item)) break
    run.unshift(item)
    if (item.between.includes(';')) break
  }
  return run
}

function isWhole({clause}: Item): boolean {
  return announcesTotal(clause) || /收到|受理|答复|办理|办结|审结|新收/.test(clause)
}
