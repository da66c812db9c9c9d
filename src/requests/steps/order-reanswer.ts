import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/**
 * > 行政复议机关决定撤销或者部分撤销该行政行为，并可以责令被申请人在一定期限内重新作出行政行为
 * > ——《行政复议法》第六十四条第一款
 *
 * The first reply stays where it was counted; the new one is a second reply of the same request. Where
 * the decision sets no day, the ordinary period runs from its receipt.
 */
export const orderReanswer: Step<'reanswer-ordered'> = {
  kind: 'reanswer-ordered',
  label: '责令重新答复',
  closed({facts}) {
    if (!facts.conclusion) return no('申请尚未办结', orderOfCase)
    if (!isOpen(facts)) {
      const {by} = facts.conclusion
      const end = facts.events.find(({id}) => id === by)
      return end?.kind === 'withdrawn' ? no('申请已由申请人撤回', orderOfCase) : undefined
    }
    return no('已经责令重新答复，尚未答复', orderOfCase)
  },
  refuses: (_, {until, on}) =>
    until && until < on ? no('责令答复的日期不能早于收到决定之日', orderOfCase) : undefined,
}
