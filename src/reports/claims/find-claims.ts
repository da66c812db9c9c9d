import {findBalances} from './balances.ts'
import {findBracketedLists} from './bracketed-lists.ts'
import type {Claim} from './claim.ts'
import {findClosingTotals} from './closing-totals.ts'
import {findComparisons} from './comparisons.ts'
import type {Draft} from './draft.ts'
import {findEachOfSeveral} from './each-of-several.ts'
import {findElidedParts} from './elided-parts.ts'
import {emptyLedger} from './ledger.ts'
import {findListsBelow} from './lists-below.ts'
import {findMarkedLists} from './marked-lists.ts'
import {findNamedItems} from './named-items.ts'
import {normalise, type Plain} from './normalise.ts'
import {findPercents} from './percents.ts'
import {levels, readSentences, type Sentence} from './reading.ts'
import {findRespectiveGrowths} from './respective-growth.ts'
import {findShareLists} from './share-lists.ts'
import {findUnmarkedLists} from './unmarked-lists.ts'

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
    findComparisons(sentence, sentences[index - 1], ledger)
    const before = sentences.slice(Math.max(0, index - memory), index)
    findRespectiveGrowths(sentence, [...before, ...after], ledger)
    for (const level of levels(sentence))
      findPercents({sentence: level, before, after: after[0]}, ledger)
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
