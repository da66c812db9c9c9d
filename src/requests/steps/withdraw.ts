import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/** 申请人撤回申请: at any time before the reply; counted under 其他处理. */
export const withdraw: Step<'withdrawn'> = {
  kind: 'withdrawn',
  label: '申请人撤回',
  closed({facts}) {
    if (!facts.arrived) return no('尚未录入申请', orderOfCase)
    if (!isOpen(facts)) return no('申请已经办结', orderOfCase)
    return facts.reanswer ? no('责令重新答复的，应作出答复', orderOfCase) : undefined
  },
}
