import {no, notOpen, type Step} from './step.ts'

/**
 * > 行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理 ——《条例》第三十五条
 */
export const giveReasons: Step<'reasons-given'> = {
  kind: 'reasons-given',
  label: '收到申请人说明的理由',
  closed(standing) {
    const {reasons} = standing.facts
    return (
      notOpen(standing) ??
      (reasons && !reasons.given ? undefined : no('没有等待说明的理由', '《条例》第三十五条'))
    )
  },
}
