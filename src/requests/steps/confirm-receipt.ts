import {channels} from '../arrival/receipt.ts'
import {isOpen} from '../state/facts.ts'
import {no, orderOfCase, type Step} from './step.ts'

/** > 以双方确认之日为收到申请之日 ——《条例》第三十一条第（三）项; an ordinary letter alike, the same day. */
export const confirmReceipt: Step<'receipt-confirmed'> = {
  kind: 'receipt-confirmed',
  label: '与申请人确认收到',
  closed({facts}) {
    const {arrived, confirmed} = facts
    if (!arrived) return no('尚未录入申请', orderOfCase)
    const {label, article, confirmed: isConfirmed} = channels[arrived.channel]
    if (!isConfirmed) return no(`${label}的申请不需确认，以到达之日为收到之日`, article)
    if (confirmed) return no('已经与申请人确认', article)
    return isOpen(facts) ? undefined : no('申请已经办结', orderOfCase)
  },
}
