import {no, notAtWork, orderOfCase, type Step} from './step.ts'

/** 其他处理: not a request for information at all, a failed identity proof, and the like. */
export const endOtherwise: Step<'ended-otherwise'> = {
  kind: 'ended-otherwise',
  label: '其他处理',
  closed: standing =>
    notAtWork(standing) ??
    (standing.facts.reanswer ? no('责令重新答复的，应作出答复', orderOfCase) : undefined),
}
