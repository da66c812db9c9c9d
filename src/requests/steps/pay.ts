import {no, type Step} from './step.ts'

const measures = '国办函〔2020〕109号'

/** 申请人缴费: the period of reply begins anew on the day after all is paid. */
export const pay: Step<'paid'> = {
  kind: 'paid',
  label: '登记缴费',
  closed: ({status}) =>
    status === 'awaiting-payment' ? undefined : no('没有等待缴纳的费用', measures),
  refuses({facts: {fee}}, {amount, on}) {
    if (!fee) return undefined
    const rest = fee.noticed.amount - fee.paid
    if (on < fee.noticed.on) return no('缴费不能早于收费通知', measures)
    return amount > rest ? no(`应缴${rest}元，实缴${amount}元，多缴的请退还`, measures) : undefined
  },
}
