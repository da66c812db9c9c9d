import type {RouteName} from '../../src/contract/routes.ts'
import {accountSamples} from './samples/accounts.ts'
import {agencySamples} from './samples/agencies.ts'
import {approvalSamples} from './samples/approvals.ts'
import {disclosureSamples} from './samples/disclosures.ts'
import {letterSamples} from './samples/letters.ts'
import {mailboxSamples} from './samples/mailbox.ts'
import {noticeSamples} from './samples/notices.ts'
import {peopleSamples} from './samples/people.ts'
import {requestSamples} from './samples/requests.ts'
import type {SampleOf} from './samples/sample.ts'

export {formWith} from './samples/sample.ts'

/** One call of every route: without its sample here a new one does not pass the check of types. */
export const samples: Record<RouteName, SampleOf> = {
  ...accountSamples,
  ...agencySamples,
  ...peopleSamples,
  ...approvalSamples,
  ...requestSamples,
  ...letterSamples,
  ...mailboxSamples,
  ...disclosureSamples,
  ...noticeSamples,
}
