import {type Charge, feeOf} from '../../fee.ts'
import {type Candidate, own, unrecorded} from './candidate.ts'
import type {Cells} from './cells.ts'
import type {Ground} from './ground.ts'
import {dayIn} from './read-days.ts'
import {needs} from './read-handling.ts'

/** 收费: the notice with its computation, its delivery, and what was paid. */
export function feeIn(cells: Cells, {by}: Ground): Candidate[] {
  needs(cells, 'feeOn', ['feeCharge', 'feeAmount', 'feeReceivedOn', 'paidOn'])
  const on = cells.day('feeOn')
  const receivedOn = cells.day('feeReceivedOn')
  const charge = chargeIn(cells)
  const amount = amountIn(cells, charge)
  if (!on || !charge || amount === undefined) return []
  const noticed = {
    ...own(by),
    kind: 'fee-noticed',
    on,
    charge,
    amount,
    grounds: unrecorded,
  } as const
  const candidates: Candidate[] = [{column: 'feeOn', event: noticed}]
  if (receivedOn)
    candidates.push({
      column: 'feeReceivedOn',
      event: {
        ...own(by),
        of: noticed.id,
        kind: 'delivered',
        on: receivedOn,
        proof: unrecorded,
      },
    })
  return [...candidates, ...paymentsIn(cells, amount, by)]
}

/** 「按量215页」「按件，本月此前11件，本件1件」 */
function chargeIn(cells: Cells): Charge | undefined {
  const text = cells.text('feeCharge')
  if (text === undefined) {
    if (cells.isFilled('feeOn') && !cells.isFilled('feeCharge'))
      cells.tell('feeCharge', '填了收费通知，没有填收费计算，应如“按量215页”')
    return undefined
  }
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  const pages = /按量\D*(\d{1,7})/.exec(plain)
  if (pages) return {method: 'by-pages', pages: Number(pages[1])}
  const requests = /按件\D*(\d{1,6})件?\D*(\d{1,6})?/.exec(plain)
  if (requests)
    return {
      method: 'by-requests',
      before: Number(requests[1]),
      units: Number(requests[2] ?? 1),
    }
  cells.tell('feeCharge', `看不懂“${text}”，应如“按量215页”或者“按件，本月此前11件，本件1件”`)
  return undefined
}

/** What the notice asks for; where the cell is blank, what the computation gives. */
function amountIn(cells: Cells, charge: Charge | undefined): number | undefined {
  const text = cells.text('feeAmount')
  if (text === undefined) return charge && feeOf(charge).amount
  const plain = text.normalize('NFKC').replaceAll(/[\s,元]/g, '')
  if (/^\d{1,9}(\.0+)?$/.test(plain)) return Number(plain)
  cells.tell('feeAmount', `“${text}”不是金额，应为整数（元）`)
  return undefined
}

/** 「2026-05-06 100元」 a line; without an amount all that is still owed. */
function paymentsIn(cells: Cells, amount: number, by: string): Candidate[] {
  let rest = amount
  return cells.lines('paidOn').flatMap(line => {
    if (line === undefined) return []
    const parts = /^(.*?\d日?)[\s,，;；:：]+(\d+)\s*元?$/.exec(line)
    const read = dayIn(parts?.[1] ?? line)
    if ('wrong' in read) {
      cells.tell('paidOn', read.wrong)
      return []
    }
    const paid = parts ? Number(parts[2]) : rest
    rest -= paid
    const event = {
      ...own(by),
      kind: 'paid',
      on: read.day,
      amount: paid,
      receipt: unrecorded,
    } as const
    return [{column: 'paidOn', event}]
  })
}
