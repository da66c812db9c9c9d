import type {Report} from '../../report.ts'
import type {Facts, NotJudged} from '../check.ts'

/** The report of the year before, or why the two cannot be tied together. */
export function previousYear({report, previous}: Facts): Report | NotJudged {
  if (!previous) return {why: '没有上一年度的报告'}
  if (!report.year || !previous.year) return {why: '未读出年份，不能确定是否相邻两年'}
  if (previous.year === report.year) return {why: `两份都是 ${report.year} 年的报告，不作跨年核对`}
  if (previous.year !== report.year - 1)
    return {why: `${previous.year} 年与 ${report.year} 年不相邻，不作跨年核对`}
  return previous
}

export function isReport(value: Report | NotJudged): value is Report {
  return 'cells' in value
}

/** As `previousYear`, for relations that only one form has, in both years. */
export function previousOfLayout(facts: Facts, layout: Report['layout']): Report | NotJudged {
  const previous = previousYear(facts)
  if (!isReport(previous)) return previous
  if (facts.report.layout === layout && previous.layout === layout) return previous
  return {why: `两年不都是 ${layout} 年格式，没有可核对的数字`}
}
