import type {Charge} from '../../fee.ts'
import type {Facts} from '../../state/facts.ts'
import {inLines, type Row} from './row.ts'

/** 收费: the notice, its computation and delivery, and every payment. */
export function feeCells({fee, deliveries, events}: Facts): Row {
  if (!fee) return {}
  const {noticed} = fee
  const delivery = deliveries[noticed.id]
  return {
    feeOn: noticed.on,
    feeCharge: chargeInWords(noticed.charge),
    feeAmount: String(noticed.amount),
    feeReceivedOn: delivery?.kind === 'delivered' ? delivery.on : undefined,
    paidOn: inLines(
      events.flatMap(event => (event.kind === 'paid' ? [`${event.on} ${event.amount}元`] : [])),
    ),
  }
}

function chargeInWords(charge: Charge): string {
  return charge.method === 'by-pages'
    ? `按量${charge.pages}页`
    : `按件，本月此前${charge.before}件，本件${charge.units}件`
}
