import {addList, type Ledger} from '../ledger.ts'
import {weigh} from '../rounding.ts'
import type {Item} from '../text/items.ts'
import type {Sentence} from '../text/reading.ts'
import {nearness} from '../text/units.ts'
import type {Closed} from './close-list.ts'

/**
 * The run without the numbers of the other row: the persons of 「204件249人」, those who did it, and
 * the money where cases and money take turns: 「食品类402件、罚没286万元,药械类118件、罚没97万元,…」.
 */
export function withoutTwins(sentence: Sentence, run: readonly Item[]): Item[] {
  const rest = run.filter(item => !isTwin(sentence, item) && !isActor(sentence, item))
  const firsts = firstsOfRows(rest)
  if (firsts) return firsts
  const [first, second] = rest
  if (!first || !second || nearness(first.unit, second.unit) !== 'none') return rest
  const turn = rest.findIndex(
    (item, at) =>
      item.unit !== (at % 2 === 0 ? first : second).unit || (at % 2 === 1 && !isPaired(item)),
  )
  const turns = turn < 0 ? rest.length : turn
  return turns < 4 ? rest : rest.filter((_, at) => at >= turns || at % 2 === 0)
}

/** 「区直部门31家公开9875条,镇街15家公开8329条」「7个县(区)…共完成851,064万元」: so many of them did it. */
function isActor({items}: Sentence, {index, unit}: Item): boolean {
  const next = items[index + 1]
  return next !== undefined && next.unit !== unit && acts.test(next.between)
}

const acts =
  /^[^,;:、。]{0,12}(?:公开|发布|报送|提出|办理|受理|收到)[^,;:、。]{0,8}$|^(?:县|区|市|乡|镇|街道|部门|单位)[^,;:、。]{0,16}完成$/

/** 「市级49项,金额55327.81万元,节约528.43万元;县级65项,金额45805.11万元,节约2255.83万元」: 49, 65. */
function firstsOfRows(run: readonly Item[]): Item[] | undefined {
  const begins = (item: Item, at: number) => at === 0 || item.between.includes(';')
  const firsts = run.filter(begins)
  const [one] = firsts
  const isRow = (item: Item, at: number) =>
    begins(item, at)
      ? item.unit === one?.unit
      : isPaired(item) && nearness(item.unit, one?.unit ?? '') === 'none'
  return firsts.length > 1 && firsts.length < run.length && run.every(isRow) ? firsts : undefined
}

/** 「204件249人」: the persons of the cases just counted. */
function isTwin({items}: Sentence, {index, between, unit}: Item): boolean {
  const before = items[index - 1]
  return between === '' && before?.kind === 'count' && before.unit !== unit
}

/** 「、罚没97万元」「,面积30亩」 goes on with the number before it. */
function isPaired({between}: Item): boolean {
  return /^[,、]?[^,;:。、]{0,8}$/.test(between)
}

/**
 * The same list once more in the other unit.
 *
 *     判决生效204件249人,其中一审195件236人,二审9件13人        204 = 195+9 and 249 = 236+13
 */
export function noteTwins(sentence: Sentence, head: Item, closed: Closed, ledger: Ledger): void {
  const twinOf = (item: Item) => {
    const twin = item.segment === sentence.segment ? sentence.items[item.index + 1] : undefined
    const other = twin && nearness(item.unit, twin.unit) === 'none' && isPaired(twin)
    return twin && (other || isTwin(sentence, twin)) ? twin : undefined
  }
  const total = twinOf(head)
  const parts = closed.parts.flatMap(part => twinOf(part) ?? [])
  if (!total || parts.length !== closed.parts.length) return
  if (parts.some(({unit}) => unit !== total.unit)) return
  const weight = weigh(total, parts)
  // 「受理10件,培训30人」 need not be of the same cases: only numbers that come out right say so
  const direct = parts.every(twin => isTwin(sentence, twin))
  if (weight === 'unsure' || (weight !== 'equal' && !direct)) return
  // where the first list is all there is, the second is all there is too
  const kind = weight === 'below' && closed.kind === 'subset' ? 'subset' : 'sum'
  addList(ledger, total, {kind, holds: weight === 'equal' || kind === 'subset', parts})
}
