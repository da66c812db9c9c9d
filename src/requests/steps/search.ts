import {no, notAtWork, orderOfCase, type Step} from './step.ts'

/** > 经检索没有所申请公开信息的，告知申请人该政府信息不存在 ——《条例》第三十六条第（四）项 */
export const search: Step<'searched'> = {
  kind: 'searched',
  label: '登记检索',
  closed: notAtWork,
  refuses({facts}, {items}) {
    const unknown = items.find(item => !facts.items.some(({id}) => id === item))
    return unknown ? no(`申请中没有“${unknown}”这一项`, orderOfCase) : undefined
  },
}
