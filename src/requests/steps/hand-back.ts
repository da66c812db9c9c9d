import {assignmentsOf} from '../state/assignments.ts'
import {first, no, notOpen, orderOfCase, type Step} from './step.ts'

/** 交回办理意见: a section gives what it was asked for, once; asked again, it gives again. */
export const handBack: Step<'handed-back'> = {
  kind: 'handed-back',
  label: '交回办理意见',
  closed: standing =>
    first(
      notOpen(standing),
      assignmentsOf(standing.facts).every(({handedBack}) => handedBack) &&
        no('没有转办、协办给科室而尚未交回的事项', orderOfCase),
    ),
  refuses({facts}, {of}) {
    const asked = assignmentsOf(facts).find(({assigned}) => assigned.id === of)
    if (!asked) return no('找不到所交回的转办、协办事项，可能已另行转办', orderOfCase)
    return asked.handedBack ? no('这一事项已经交回', orderOfCase) : undefined
  },
}
