import {no, notOpen, type Step} from './step.ts'

/** 转办、协办 inside the agency: an inner day never puts off the outer one. */
export const assign: Step<'assigned'> = {
  kind: 'assigned',
  label: '转办、协办',
  closed: notOpen,
  refuses({due}, {innerDue, on}) {
    if (innerDue < on) return no('内部期限不能早于转办之日', '本机关内部办理规定')
    return due && innerDue > due.day
      ? no(`内部期限不能晚于答复期限（${due.day}）`, '《条例》第三十三条第二款')
      : undefined
  },
}
