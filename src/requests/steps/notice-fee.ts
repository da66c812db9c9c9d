import {payFeeWithin} from '../../law/deadline.ts'
import {dayInWords} from '../clock/words.ts'
import {feeOf} from '../fee.ts'
import {no, notAtWork, type Step} from './step.ts'

const article42 = '《条例》第四十二条第一款'
const measures = '国办函〔2020〕109号'

/**
 * > 申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。 ——《条例》第四十二条第一款
 *
 * One notice a request, within the period of reply; by one of the two methods, its computation checked.
 */
export const noticeFee: Step<'fee-noticed'> = {
  kind: 'fee-noticed',
  label: '收费通知',
  closed(standing, {today, settings}) {
    const {facts, due} = standing
    const refused = notAtWork(standing)
    if (refused) return refused
    if (!settings.chargesFees)
      return no('本机关设定不收取信息处理费，需要收取的请先修改“依申请公开的规则”', article42)
    if (facts.fee) return no('已经发出收费通知', measures)
    const since = payFeeWithin[0]?.from
    if (since && today < since) return no(`${dayInWords(since)}前不收取信息处理费`, measures)
    return due && today > due.day
      ? no(`答复期限已于${dayInWords(due.day)}届满，不能再通知收费`, measures)
      : undefined
  },
  refuses(_, {charge, amount}) {
    const {amount: should} = feeOf(charge)
    if (should === 0) return no('没有超过免费的数量，不收取信息处理费', measures)
    return amount === should ? undefined : no(`收费金额应为${should}元，实为${amount}元`, measures)
  },
}
