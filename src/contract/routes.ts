import {accountRoutes} from './accounts.ts'
import {agencyRoutes} from './agencies.ts'
import {appointmentRoutes} from './appointments.ts'
import {approvalRoutes} from './approvals.ts'
import {auditRoutes} from './audit.ts'
import {importRoutes} from './imports.ts'
import {listFileRoutes} from './lists/routes.ts'
import {noticeRoutes} from './notices.ts'
import {ownDayRoutes} from './own-days.ts'
import {peopleRoutes} from './people.ts'
import {personalDataRoutes} from './personal-data.ts'
import {requestRoutes} from './requests.ts'
import {sessionRoutes} from './sessions.ts'
import {settingUpRoutes} from './setting-up.ts'

/** Every route of the API by its name; a route without a handler does not compile. */
export const routes = {
  ...settingUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...agencyRoutes,
  ...ownDayRoutes,
  ...peopleRoutes,
  ...appointmentRoutes,
  ...importRoutes,
  ...approvalRoutes,
  ...personalDataRoutes,
  ...requestRoutes,
  ...auditRoutes,
  ...noticeRoutes,
  ...listFileRoutes,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
