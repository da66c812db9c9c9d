import type {Ledger} from '../ledger.ts'
import type {Item} from '../text/items.ts'
import {type Around, free, isTotal} from './base-candidates.ts'
import {type Named, phrased, speaks} from './named-base.ts'
import type {Share} from './shares.ts'

/**
 * The numbers that the text itself makes the base of a share which is of no list: the only total of
 * its sentence, what it names, or what a rate was made from. `own` stand before it, the nearest first.
 */
export function sureBases(
  share: Share,
  named: Named | undefined,
  own: readonly Item[],
  around: Around,
  ledger: Ledger,
): Item[] {
  if (share.rate !== undefined) {
    const base = own.find(({unit}) => unit === share.part.unit)
    return base && isChain(own, share) ? [base] : []
  }
  const {sentence, before, after} = around
  const here = free(sentence, share, ledger)
  const only = surest(
    named === undefined ? own : own.filter(item => speaks(item, named) && here.includes(item)),
  )
  const told =
    phrased(
      share,
      named,
      here.filter(item => item.from < share.part.from),
      [...before].reverse().map(one => free(one, share, ledger)),
      [
        ...here.filter(item => item.from > share.percent.from),
        ...after.flatMap(one => free(one, share, ledger)),
      ],
    ) ?? (own.length === 0 ? toldAbove(share, around, ledger) : undefined)
  return [only, told].filter(item => item !== undefined)
}

/** The only one, if it is announced as a total. */
function surest([first, second]: readonly Item[]): Item | undefined {
  const isAnnounced = first && (isTotal(first) || /办理|办结|答复/.test(first.clause))
  return isAnnounced && !second ? first : undefined
}

/**
 * 「提出建议148条,被采纳141条,采纳率95.3%」: nothing else was counted before, or only in front of a
 * semicolon: 「;受理行政案件38件,结案10件,结案率为26.32%」.
 */
function isChain(own: readonly Item[], {part, percent, rate = ''}: Share): boolean {
  const [base, second] = own.filter(({unit}) => unit === part.unit)
  if (base?.role !== 'count') return false
  if (second && !/[;:][^,;:]*(?:受理|收到|接到)[^,;:]*$/.test(base.between)) return false
  // 「逮捕12.5万人;不捕11.5万人,不捕率48.5%」: not the one of the other
  if (part.between.includes(';') || /^[不未无]/.test(rate)) return false
  const inRow = base.index === part.index - 1 && part.index === percent.index - 1
  const next = percent.between.replace(/(?:为|达到?)$/, '')
  return inRow && part.clause.includes(rate) && next === `,${rate}率`
}

/**
 * 「…,立案受理15件。维持5件,占受理案件总数的38%」: the only number of that verb in the sentence before;
 * 「提出建议37527件。其中14834件…,占建议总数的39.5%」: of that thing.
 */
function toldAbove(share: Share, {sentence, before}: Around, ledger: Ledger): Item | undefined {
  const above = before.at(-1)
  const {1: verb, 2: thing} =
    /占(?:(受理|受案|审结|办结|收到)[^,;]*|(建议|提案|投诉|举报|申请|案件|诉求)总[数量]的?)$/.exec(
      share.words,
    ) ?? []
  const word = verb?.replace('受案', '受理') ?? thing
  if (!above || !word || above.segment.paragraph !== sentence.segment.paragraph) return undefined
  const [only, second] = free(above, share, ledger).filter(({clause}) => clause.includes(word))
  const isSome = thing !== undefined && /其中|有效/.test(only?.between ?? '')
  return second || isSome ? undefined : only
}
