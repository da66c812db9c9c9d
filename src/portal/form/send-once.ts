import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {Held} from './held.ts'

/** Of what is sent twice under one token (a second click, a page sent again) the first arrives; both get its receipt. */
export type SendOnce<Receipt> = (
  token: string,
  send: () => Promise<Receipt | Refusal>,
) => Promise<{receipt: Receipt; token: string} | Refusal>

export function sendOnce<Receipt extends object>(receipts: Held<Receipt>): SendOnce<Receipt> {
  const underway = new Map<string, Promise<Receipt | Refusal>>()

  async function sendAndHold(
    token: string,
    send: () => Promise<Receipt | Refusal>,
  ): Promise<Receipt | Refusal> {
    const before = receipts.find(token)
    if (before) return before
    const sent = await send()
    if (!isRefusal(sent)) receipts.hold(sent, 10_000, token)
    return sent
  }

  return async (given, send) => {
    const token = /^[\w-]{20,64}$/.test(given) ? given : crypto.randomUUID()
    const sending = underway.get(token) ?? sendAndHold(token, send)
    underway.set(token, sending)
    try {
      const receipt = await sending
      return isRefusal(receipt) ? receipt : {receipt, token}
    } finally {
      underway.delete(token)
    }
  }
}
