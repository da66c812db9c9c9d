import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/** > 行政机关应当建立健全政府信息公开申请登记、审核、办理、答复、归档的工作制度 ——《条例》第四十五条 */
export const register: Step<'registered'> = {
  kind: 'registered',
  label: '登记',
  closed({facts, receivedOn}) {
    if (facts.registered) return no('申请已经登记', orderOfCase)
    if (!receivedOn) return no('尚未与申请人确认，收到之日未定，不能登记', '《条例》第三十一条')
    return isOpen(facts) ? undefined : no('申请已经办结', orderOfCase)
  },
}
