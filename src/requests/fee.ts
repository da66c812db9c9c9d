import type {z} from 'zod'
import {deadline, payFeeWithin} from '../law/deadline.ts'
import {type Band, feeByPages, feeByRequests} from '../law/processing-fee.ts'
import type {Counted} from '../law/working-days.ts'
import type {feeMethod} from './events/fee.ts'
import type {Circumstances} from './settings/settings.ts'
import type {Facts} from './state/facts.ts'

export type Charge = z.infer<typeof feeMethod>

/**
 * What one request costs, in 元, by the one method chosen, with the bands that lead to it. 按件计收 takes
 * only what this request adds to those of the month before it.
 */
export function feeOf(charge: Charge): {amount: number; bands: Band[]} {
  if (charge.method === 'by-pages') return feeByPages(charge.pages)
  const {before, units} = charge
  const bands = feeByRequests(before + units).bands.flatMap(({from, to, price}) => {
    const first = Math.max(from, before + 1)
    return first > to ? [] : [{from: first, to, price, amount: (to - first + 1) * price}]
  })
  return {amount: bands.reduce((sum, band) => sum + band.amount, 0), bands}
}

/** The last day for paying: 20 working days after the notice was received; nothing while that is not known. */
export function payBy({fee, deliveries}: Facts, {calendar}: Circumstances): Counted | undefined {
  const delivery = fee && deliveries[fee.noticed.id]
  return delivery?.kind === 'delivered' ? deadline(calendar, payFeeWithin, delivery.on) : undefined
}
