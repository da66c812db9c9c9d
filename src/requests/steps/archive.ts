import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/** 归档: after the reply was delivered, or the request ended without one. */
export const archive: Step<'archived'> = {
  kind: 'archived',
  label: '归档',
  closed({facts, status}) {
    if (isOpen(facts)) return no('申请尚未办结', orderOfCase)
    if (status === 'archived') return no('申请已经归档', orderOfCase)
    return status === 'delivered' || status === 'ended'
      ? undefined
      : no('答复尚未送达，不能归档', orderOfCase)
  },
  refuses({facts}, event) {
    return Object.values(facts.deliveries).some(({on}) => event.on < on)
      ? no('归档不能早于文书的送达、退回', orderOfCase)
      : undefined
  },
}
