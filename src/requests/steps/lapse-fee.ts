import {dayInWords} from '../clock/words.ts'
import {payBy} from '../fee.ts'
import {no, type Step} from './step.ts'

const measures = '国办函〔2020〕109号'

/** 逾期未按收费通知要求缴纳费用的，视为放弃申请，行政机关不再处理。 */
export const lapseFee: Step<'fee-lapsed'> = {
  kind: 'fee-lapsed',
  label: '逾期未缴费，不再处理',
  closed({status, facts}, circumstances) {
    if (status !== 'awaiting-payment') return no('没有等待缴纳的费用', measures)
    const last = payBy(facts, circumstances)
    if (!last) return no('收费通知尚未送达，缴费期限尚未起算', measures)
    return circumstances.today > last.day
      ? undefined
      : no(`缴费期限至${dayInWords(last.day)}，尚未届满`, measures)
  },
}
