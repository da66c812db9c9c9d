import type {Day} from '../../law/day.ts'
import type {DueReason} from './reasons.ts'

/** 2026-03-02 → 2026年3月2日 */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A reason as pages and letters print it. */
export function reasonInWords(reason: DueReason): string {
  switch (reason.kind) {
    case 'began':
      return `${dayInWords(reason.on)}${began[reason.by]}，次日起算，期限为${reason.workingDays}个工作日（${reason.article}）`
    case 'not-counted':
      return `${dayInWords(reason.after)}次日至${dayInWords(reason.until)}${reason.why}，其中${reason.workingDays}个工作日不计算在内（${reason.article}）`
    case 'extended':
      return `${dayInWords(reason.on)}告知延长${reason.workingDays}个工作日（${reason.article}）`
    case 'told-day':
      return `确定于${dayInWords(reason.day)}以前答复（${reason.article}）`
    case 'ends':
      return reason.provisional
        ? `至${dayInWords(reason.day)}届满；该年放假安排尚未公布，日期为暂定`
        : `至${dayInWords(reason.day)}届满`
  }
}

/** What is left in words; `remaining` as working days, negative when late. */
export function remainingInWords(remaining: number): string {
  if (remaining > 0) return `还有${remaining}个工作日`
  return remaining === 0 ? '今天到期' : `已逾期${-remaining}个工作日`
}

const began = {
  received: '收到申请',
  corrected: '收到补正的申请',
  paid: '足额缴费',
  reanswer: '收到责令重新答复的决定',
} as const
