import type {Report} from './report.ts'

/** The name as it is compared; a government and its own office are two organs with a report each. */
export function agencyKey({agency}: Report): string {
  return (agency ?? '').normalize('NFKC').replaceAll(/\s/g, '')
}
