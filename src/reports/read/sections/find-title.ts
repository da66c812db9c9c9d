import type {Line} from '../lines/flow.ts'
import {fold} from '../lines/fold.ts'

/** The title of the report, printed on up to four lines; `end` is the line after it. */
export type ReportTitle = {text: string; end: number}

/**
 * The report's title among the lines before its first section: 「平罗县住建局 2020 年政府信息公开 年度
 * 报告」, or organ, year and 「政府信息公开工作年度报告」 each on its own line.
 */
export function findTitle(lines: Line[], before: number): ReportTitle | undefined {
  let best: (ReportTitle & {score: number}) | undefined
  const last = Math.min(before, lines.length)
  const short = lines.slice(0, last).map(shortText)
  for (let at = 0; at < last; at++)
    for (let count = 1; count <= 4 && at + count <= last; count++) {
      const texts = short.slice(at, at + count)
      if (texts.some(text => text === undefined)) break
      const text = texts.join('')
      if (text.length > 90) break
      // 报告, 年报: no title goes without.
      if (!/[报報]/.test(text)) continue
      const score = scoreOf(text, texts.at(-1) ?? '') - count / 10
      if (score >= (best?.score ?? 1.5)) best = {text, end: at + count, score}
    }
  return best && {text: best.text, end: best.end}
}

/** Whether a text calls itself an annual report of disclosure. */
export function namesReport(folded: string): boolean {
  return /(?:政府信息公开|政务公开|信息公开).{0,10}(?:报告|年报|年度报$)/.test(folded)
}

function shortText({filled: [piece, more]}: Line): string | undefined {
  if (!piece || more || piece.text.length > 80 || /[。；]/.test(piece.text)) return undefined
  return piece.text.replace(/^\s*(?:标题|名称)[:：]/, '').replace(/\s+/g, '')
}

function scoreOf(text: string, lastLine: string): number {
  const folded = fold(text)
  if (!namesReport(folded) || /^(?:根据|按照|现将|本报告|关于.{0,40}通知)/.test(folded)) return 0
  const year = /20\d\d年|二[〇○零O0]/.test(folded) ? 2 : 0
  const organ =
    /^.{2,40}?(?:局|委|会|厅|办|府|省|市|区|县|乡|镇|街道|处|中心|院|部|署|队|所|站|校)(?:\(.{1,20}\))?(?:关于)?(?:20|二)/.test(
      folded,
    )
      ? 2
      : 0
  const closed = /(?:报告|年报)(?:\(.{1,12}\))?$/.test(folded) ? 1 : 0
  const joined = namesReport(fold(lastLine)) || /报告|年报/.test(lastLine) ? 0 : 1
  return 1 + year + organ + closed - joined
}
