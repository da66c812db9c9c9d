import type {Claim} from './claim.ts'
import type {Draft} from './draft.ts'
import {emptyLedger} from './ledger.ts'
import {findPercents} from './shares/percents.ts'
import {findShareLists} from './shares/share-lists.ts'
import {findBalances} from './sums/balances.ts'
import {findBracketedLists} from './sums/bracketed-lists.ts'
import {findClosingTotals} from './sums/closing-totals.ts'
import {findEachOfSeveral} from './sums/each-of-several.ts'
import {findElidedParts} from './sums/elided-parts.ts'
import {findListsBelow} from './sums/lists-below.ts'
import {findMarkedLists} from './sums/marked-lists.ts'
import {findNamedItems} from './sums/named-items.ts'
import {findUnmarkedLists} from './sums/unmarked-lists.ts'
import {normalise, type Plain} from './text/normalise.ts'
import {levels, readSentences, type Sentence} from './text/reading.ts'
import {findComparisons} from './years/comparisons.ts'
import {findRespectiveGrowths} from './years/respective-growth.ts'

/** How many sentences back a total is looked for. */
const memory = 6

/**
 * The arithmetic claims of a Chinese text, in the order of their quotes.
 *
 * Never throws; the time is proportional to the length of the text.
 */
export function findClaims(text: string): Claim[] {
  const plain = normalise(text)
  const sentences = readSentences(plain.text)
  const ledger = emptyLedger()
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences.slice(Math.max(0, index - memory), index)
    findShareLists(sentence, before, sentences.slice(index + 1, index + 1 + memory), ledger)
    for (const level of levels(sentence)) {
      findEachOfSeveral(level, ledger)
      findMarkedLists(level, level === sentence ? before : [], ledger)
      findBracketedLists(level, ledger)
      findClosingTotals(level, level === sentence ? before : [], ledger)
      findNamedItems(level, ledger)
    }
  }
  for (const [index, sentence] of sentences.entries()) {
    const after = sentences.slice(index + 1, index + 1 + memory)
    const same = (one: Sentence) => one.segment.paragraph === sentence.segment.paragraph
    findBalances(sentence, after.slice(0, 3).filter(same), ledger)
    findUnmarkedLists(sentence, ledger)
    findListsBelow(sentence, after, ledger)
    findElidedParts(sentence, ledger)
    const before = sentences.slice(Math.max(0, index - memory), index)
    const near = [...before, ...after]
    findComparisons(sentence, {above: before.at(-1), near}, ledger)
    findRespectiveGrowths(sentence, near, ledger)
    for (const level of levels(sentence))
      findPercents({sentence: level, before, after: after.slice(0, 2)}, ledger)
  }
  return inOrder(ledger.drafts.map(draft => quoted(draft, text, plain)))
}

function quoted({from, to, ...claim}: Draft, text: string, {at}: Plain): Claim {
  const start = at[from] ?? 0
  const end = (at[to - 1] ?? text.length - 1) + 1
  return {...claim, quote: text.slice(start, end), start, end}
}

function inOrder(claims: Claim[]): Claim[] {
  return claims.sort((a, b) => a.start - b.start || a.end - b.end)
}
