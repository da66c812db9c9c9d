import {dayInWords, remainingInWords} from '../clock/words.ts'
import type {Circumstances} from '../settings/settings.ts'
import {isOpen} from './facts.ts'
import type {Standing} from './standing.ts'
import {waitingFor} from './waiting.ts'

/** Something a person must see: what, by which article. */
export type Warning = {
  kind: 'overdue' | 'due-soon' | 'provisional' | 'term-passed' | 'answered-late' | 'returned'
  text: string
  article: string
}

/** A case says so from this many working days before its last day; when people are reminded the agency settles. */
const soon = 5

export function warningsOf(
  standing: Standing,
  remaining: number | undefined,
  circumstances: Circumstances,
): Warning[] {
  const {facts, due, status} = standing
  const warnings: Warning[] = []
  const within = '《条例》第三十三条'
  const warn = (kind: Warning['kind'], text: string, article: string) =>
    warnings.push({kind, text, article})
  if (isOpen(facts) && due && remaining !== undefined) {
    if (remaining < 0) warn('overdue', `答复${remainingInWords(remaining)}，请尽快答复`, within)
    else if (remaining <= soon) warn('due-soon', `答复期限${remainingInWords(remaining)}`, within)
    if (due.provisional)
      warn(
        'provisional',
        `答复期限为暂定：放假安排尚未公布，最早可能为${dayInWords(due.earliest)}`,
        '《全国年节及纪念日放假办法》第七条',
      )
  }
  for (const {whom, what, article, until, passed, next} of waitingFor(standing, circumstances))
    if (passed && until)
      warn('term-passed', `${whom}${what}的期限已于${dayInWords(until)}届满，${next}`, article)
  const last = facts.replies.at(-1)
  if (due && last && !isOpen(facts) && last.sent.on > due.day)
    warn(
      'answered-late',
      `答复于${dayInWords(last.sent.on)}发出，已超过期限（${dayInWords(due.day)}）`,
      within,
    )
  if (status === 'returned') warn('returned', '答复被退回，请重新送达', '《条例》第四十五条')
  return warnings
}
