import {shownMoment} from '../../contract/moment.ts'

/** Today by the clock of Beijing; the server judges by its own. */
export function today(): string {
  return shownMoment(new Date().toISOString()).slice(0, 10)
}
