import {numeralValue} from '../../claims/text/chinese-numeral.ts'
import type {Report} from '../../report.ts'
import type {Facts} from '../check.ts'
import type {Passage} from './passage.ts'
import {countsForOthers, isOwnScope, speaksOfOthers, turnsAway} from './scope.ts'

/** A number that the narrative gives for this organ and this year, as far as can be told for sure. */
export type Statement = {
  amount: number
  passage: Passage
  /** In the plain text of the passage. */
  start: number
  end: number
  match: RegExpExecArray
  /** The rest of the sentence before and after. */
  before: string
  after: string
  /** The sentence before, in the same paragraph. */
  previous: string
}

export type Wording = {
  /** Verb, object and number (group `n`; without it the sentence says 0); global. */
  core: RegExp
  /** What the core always holds, so that a passage without it need not be searched. */
  about?: RegExp
  /** Words that may stand before the core beside the organ and the year: 「其中」「另有」. */
  lead?: RegExp
  /** What the sentence or the paragraph so far must speak of. */
  context?: RegExp
  /** The paragraph so far, not only the sentence, may give the context. */
  inParagraph?: boolean
  /** Must not stand in the sentence. */
  unless?: RegExp
  /** Must not stand in the sentence before the core. */
  unlessBefore?: RegExp
}

/** Wordings that share where they may stand; the sources of their cores are built from `words.ts`. */
export function wordings(cores: readonly string[], shared: Omit<Wording, 'core'> = {}): Wording[] {
  return cores.map(core => ({...shared, core: new RegExp(core, 'g')}))
}

/**
 * What the narrative says in these words. Everything between the beginning of the clause and the
 * number must be understood, and nothing before it may have turned to another body, time or thing;
 * otherwise the sentence is left alone: a false alarm costs more than a miss.
 */
export function statements({report, passages}: Facts, wordings: readonly Wording[]): Statement[] {
  const telling = passages.filter(({section}) => section.number !== problems)
  return telling.flatMap(passage =>
    wordings
      .filter(({about}) => about?.test(passage.plain) !== false)
      .flatMap(wording =>
        [...passage.plain.matchAll(wording.core)].flatMap(match => {
          const statement = read(passage, match)
          return statement && isCertain(statement, wording, report) ? [statement] : []
        }),
      ),
  )
}

/** No sentence or paragraph is looked at further than this from a number. */
const reach = 1000

/** The fifth section speaks of problems and plans, not of what happened. */
const problems = 5

function read(passage: Passage, match: RegExpExecArray): Statement | undefined {
  const {plain} = passage
  const end = match.index + match[0].length
  const {n} = match.groups ?? {}
  const amount = n === undefined ? 0 : numberOf(n)
  if (amount === undefined) return undefined
  const start = headStart(plain, match.index)
  const sentence = 1 + lastOf(plain, match.index, /[。!?\n]/)
  const after = plain.slice(end, end + reach).match(/^[^。!?\n]*/)?.[0] ?? ''
  const [before, previous] = [plain.slice(sentence, start), sentenceBefore(plain, sentence)]
  return {amount, passage, start, end, match, before, after, previous}
}

/** Where the clause begins; 「全区各部门、镇街」 is one subject. */
function headStart(plain: string, before: number): number {
  const start = 1 + lastOf(plain, before, /[,;。:!?\n()、]/)
  const bracket = /[^\n,;。:]\([^()\d]*\)$/.exec(plain.slice(Math.max(0, start - 20), start))
  // 「县(区)局收到45件」 is one subject
  if (bracket) return headStart(plain, start - bracket[0].length + 1)
  if (plain.charAt(start - 1) !== '、') return start
  const clause = 1 + lastOf(plain, before, /[,;。:!?\n()]/)
  const isList = /[我全本][省市县区州旗盟]各(?:职能|工作)?(?:部门|单位)、(?:乡镇、|镇、)?$/
  return isList.test(plain.slice(clause, start)) ? clause : start
}

function isCertain(
  {passage, start, match, before, after, previous}: Statement,
  wording: Wording,
  report: Report,
) {
  const {lead, context, inParagraph = false, unless, unlessBefore} = wording
  const {plain} = passage
  const head = plain.slice(start, match.index).replace(lead ?? '', '')
  const paragraph = plain.slice(1 + lastOf(plain, match.index, /\n/), match.index)
  const heard = (inParagraph ? headingAbove(plain, start) + paragraph : before + head) + match[0]
  if (context && !context.test(heard)) return false
  // a bracket is said aside: 「申请44件(其中网上42件),办结39件」
  const ahead = before.replaceAll(/\([^()]*\)/g, '') + head
  if (unless?.test(ahead + match[0] + after) || unlessBefore?.test(ahead)) return false
  if (/^(?:以上|左右|多|余|万)/.test(after)) return false
  const told = inParagraph ? previous + before : before
  return (
    isOwnScope(head, report, before) &&
    !countsForOthers(told, head, report) &&
    !turnsAway(before, head, report) &&
    !speaksOfOthers(paragraph + match[0], report)
  )
}

/** 「(二)依申请公开情况」: the subject of the lines below it. */
export function headingAbove(plain: string, before: number): string {
  const above = plain.slice(Math.max(0, before - reach), before)
  return above.match(/(?:^|\n)\([一二三四五六七八九十]\)[^。,\n]{1,24}/g)?.at(-1) ?? ''
}

/** The sentence of the same paragraph that ends where this one begins. */
function sentenceBefore(plain: string, start: number): string {
  const before = plain.slice(Math.max(0, start - reach), start)
  const last = before.split(/(?<=[。!?\n])/).at(-1) ?? ''
  return /[。!?]$/.test(last) ? last : ''
}

/** 「1,120」 → 1120, 「十二」 → 12; undefined for 「百」. */
function numberOf(printed: string): number | undefined {
  return /^\d/.test(printed) ? Number(printed.replaceAll(',', '')) : numeralValue(printed)
}

/** The last character before, within reach, that ends what was said. */
function lastOf(text: string, before: number, pattern: RegExp): number {
  const from = Math.max(0, before - reach)
  for (let index = before - 1; index >= from; index -= 1) {
    const character = text.charAt(index)
    if (!pattern.test(character)) continue
    const inNumber =
      character === ',' &&
      /\d/.test(text.charAt(index - 1)) &&
      /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5))
    if (!inNumber) return index
  }
  return from - 1
}
