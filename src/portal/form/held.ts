import {randomBytes} from 'node:crypto'

export type Held<Thing> = {
  /** The name under which it is held; nobody can guess it. */
  hold(thing: Thing, bytes: number, token?: string): string
  find(token: string): Thing | undefined
  drop(token: string): void
}

export const holdMinutes = 60
const megabyte = 2 ** 20

/**
 * Holds things of one visitor between two pages, in memory only: what is not sent leaves no trace.
 * Up to so many bytes for an hour; what came first goes first.
 */
export function hold<Thing>(mostBytes = 128 * megabyte, now: () => number = Date.now): Held<Thing> {
  const held = new Map<string, {thing: Thing; bytes: number; until: number}>()
  let total = 0

  function drop(token: string): void {
    total -= held.get(token)?.bytes ?? 0
    held.delete(token)
  }

  function dropOld(): void {
    for (const [token, {until}] of held) if (until <= now() || total > mostBytes) drop(token)
  }

  return {
    hold(thing, bytes, token = randomBytes(18).toString('base64url')) {
      drop(token)
      total += bytes
      held.set(token, {thing, bytes, until: now() + holdMinutes * 60_000})
      dropOld()
      return token
    },
    find(token) {
      dropOld()
      return held.get(token)?.thing
    },
    drop,
  }
}
