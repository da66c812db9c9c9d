import {isOpen} from '../state/facts.ts'
import type {RequestState} from '../state/request-state.ts'
import {dayInWords} from './words.ts'

/** What a step does to the last day of the reply: the state before it and after it, said in one sentence. */
export function clockEffect(before: RequestState, after: RequestState): string {
  if (isOpen(before.facts) && !isOpen(after.facts)) return '本件办结，答复期限不再计算'
  const was = before.due && dayInWords(before.due.day)
  const is = after.due && dayInWords(after.due.day)
  if (!isOpen(after.facts) || was === is)
    return is ? `答复期限不变，仍为${is}` : '这一步不影响答复期限'
  if (!is)
    return `答复期限停止计算（原为${was}），${after.status === 'awaiting-payment' ? '足额缴费' : '收到补正'}后重新起算`
  return was ? `答复期限由${was}改为${is}` : `答复期限为${is}`
}
