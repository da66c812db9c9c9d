import {accountRoutes} from './accounts.ts'
import {auditRoutes} from './audit.ts'
import {sessionRoutes} from './sessions.ts'
import {settingUpRoutes} from './setting-up.ts'

/** Every route of the API by its name; a route without a handler does not compile. */
export const routes = {
  ...settingUpRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...auditRoutes,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
