import {fit} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'

/**
 * 「…101件。申请内容主要涉及征地等方面,其中征地类44件,占43.56%」: the shares tell the total.
 * Whole percents fit by chance, unless there are several.
 */
export function isTold(item: Item, run: readonly Item[], {items}: Sentence): boolean {
  const told = run.flatMap(part => {
    const share = items[part.index + 1]
    const isShare = share?.kind === 'percent' && share.between.includes('占')
    return isShare && part.segment === items[0]?.segment ? [{part, share}] : []
  })
  const [only] = told
  // 「其中,武汉市收到2220件,占全省申请总数的40.94%」 names a base of its own
  const own = only && /占[^,;]{3,}$/.test(only.share.between)
  if (told.length < 2 && (own || (only?.share.step !== 0.01 && only?.share.step !== 0.1)))
    return false
  const fits = told.filter(
    ({part, share}) => fit(share.value, share.step, (part.value / item.value) * 100) === 'exact',
  )
  return fits.length === told.length || (fits.length > 1 && fits.length === told.length - 1)
}
