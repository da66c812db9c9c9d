import type {RouteName} from '../../../src/contract/routes.ts'
import type {AgencyName} from '../county.ts'
import type {SampleIds} from '../sample-ids.ts'

/** What to send to a route so that it does something to somebody of 住建局. */
export type Sample = {params?: Record<string, string>; query?: string; body?: object}

/**
 * One call of a route. `target` is the agency acted on, by which the table of permissions is asked; a
 * route for an action without one is a list.
 */
export type SampleOf = (ids: SampleIds) => Sample & {target?: AgencyName}

/** Those of one subject. */
export type Samples = Partial<Record<RouteName, SampleOf>>

/** What a page sends when somebody chooses a file. */
export function formWith(name: string, bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  return form
}

export const notSheet = () => formWith('机关.xlsx', Uint8Array.of(1, 2, 3))
