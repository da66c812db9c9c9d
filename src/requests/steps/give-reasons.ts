import {no, notOpen, type Step} from './step.ts'

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
