import type {Day} from '../../law/day.ts'
import type {Outcome} from '../state/outcome.ts'
import {commonNumber, type Matter, matterOf, sameness} from './matter.ts'

/** A request as it is compared: `applicants` are the numbers of everybody's papers who asks by it. */
export type Comparable = {
  id: string
  applicants: readonly string[]
  content: string
  receivedOn: Day
  ended?: {on: Day; outcome: Outcome}
}

/**
 * A likeness that an officer should look at, with its reason and what the law allows to be done.
 *
 * `repeated`: the same applicant was answered on the same matter (Article 36(6)); `again`: the same
 * applicant asks while an earlier one is open; `others`: other applicants ask for the same (Article 44).
 * Of joint applicants it is enough that one is the same.
 */
export type LookAlike = {
  id: string
  kind: 'repeated' | 'again' | 'others'
  sameness: number
  why: string
  article: string
}

/**
 * The requests that resemble one, the likeliest first. Nothing is decided by it: a person compares.
 *
 * > 行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理
 * > ——《条例》第三十六条第（六）项
 * > 多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，行政机关可以纳入主动公开的范围。
 * > ——第四十四条第一款
 */
export function lookAlikes(request: Comparable, others: Iterable<Comparable>): LookAlike[] {
  const matter = matterOf(request.content)
  const found: LookAlike[] = []
  for (const other of others) {
    if (other.id === request.id) continue
    const likeness = likenessOf(matter, matterOf(other.content))
    if (likeness) found.push({id: other.id, ...likeness, ...meaning(request, other)})
  }
  return found.sort((a, b) => b.sameness - a.sameness || (a.id < b.id ? -1 : 1))
}

/** How many characters in a hundred must agree where no title or 文号 does. */
const alike = 0.75

function likenessOf(one: Matter, other: Matter): Pick<LookAlike, 'sameness' | 'why'> | undefined {
  const same = sameness(one, other)
  const number = commonNumber(one, other)
  if (number) return {sameness: 1, why: `文号相同（〔${number.year}〕${number.at}号）`}
  if (one.numbers.length > 0 && other.numbers.length > 0) return undefined
  const title = [...one.titles].find(each => other.titles.has(each))
  if (title) return {sameness: 1, why: `文件名称相同（《${title}》）`}
  if (!sameFigures(one, other) || same < alike) return undefined
  return {sameness: same, why: `内容有${Math.round(same * 100)}%的字词相同`}
}

/** Figures that one has and the other has not make another matter: other years, other houses. */
function sameFigures({figures}: Matter, other: Matter): boolean {
  return figures.size === other.figures.size && [...figures].every(each => other.figures.has(each))
}

function meaning(request: Comparable, other: Comparable): Pick<LookAlike, 'kind' | 'article'> {
  if (!request.applicants.some(each => other.applicants.includes(each)))
    return {kind: 'others', article: '《条例》第四十四条第一款'}
  const isAnswered =
    other.ended !== undefined &&
    !endings.has(other.ended.outcome) &&
    other.ended.on <= request.receivedOn
  return isAnswered
    ? {kind: 'repeated', article: '《条例》第三十六条第（六）项'}
    : {kind: 'again', article: '《条例》第三十五条、第三十六条第（六）项'}
}

/** Endings without an answer: to ask again after them is no repetition. */
const endings: ReadonlySet<Outcome> = new Set([
  'abandonedNoCorrection',
  'abandonedNoPayment',
  'otherHandled',
])
