import {successorOf} from '../../agencies/organs/store/successors.ts'
import type {Change} from '../../db/database.ts'
import {type Day, yearOf} from '../../law/day.ts'
import type {RequestEvent} from '../events/event.ts'
import {heeded} from '../state/history.ts'
import {nextNumber} from '../store/numbers.ts'
import type {Request} from '../store/requests.ts'
import {settingsOf} from '../store/settings.ts'
import type {NumberKind} from '../store/tables.ts'

export type NumberGiver = (
  change: Change,
  agency: string,
  kind: NumberKind,
  year: number,
) => Promise<number | string>

/**
 * 平政公复〔2026〕12号: the next of the agency, or of the one that has taken over its work. A number whose
 * step was struck out of this case is given to it again, so that none is left out.
 */
export async function numberFor(
  change: Change,
  {agency, events}: Request,
  {kind: step, on}: {kind: 'registered' | 'replied'; on: Day},
  next: NumberGiver = nextNumber,
): Promise<string> {
  const kind = step === 'replied' ? 'reply' : 'registration'
  const year = yearOf(on)
  const free = freeNumbers(events, step).find(number => number.includes(`〔${year}〕`))
  if (free !== undefined) return free
  const issuer = await successorOf(change, agency, on)
  const {word, settings} = await settingsOf(change, issuer)
  return `${word}${settings.numberNames[kind]}〔${year}〕${await next(change, issuer, kind, year)}号`
}

/** The numbers under which nothing of this case stands any more. */
function freeNumbers(events: readonly RequestEvent[], step: 'registered' | 'replied'): string[] {
  const numbersIn = (all: readonly RequestEvent[]) =>
    all.flatMap(event => (event.kind === step ? event.number : []))
  const held = numbersIn(heeded(events))
  return numbersIn(events).filter(number => !held.includes(number))
}
