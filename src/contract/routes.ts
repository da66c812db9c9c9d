import {accountRoutes} from './accounts.ts'
import {agencyRoutes} from './agencies.ts'
import {appointmentRoutes} from './appointments.ts'
import {approvalRoutes} from './approvals.ts'
import {auditRoutes} from './audit.ts'
import {calendarRoutes} from './calendar.ts'
import {dashboardRoutes} from './dashboard.ts'
import {disclosureRoutes} from './disclosures.ts'
import {importRoutes} from './imports.ts'
import {letterRoutes} from './letters.ts'
import {listFileRoutes} from './lists/routes.ts'
import {mailboxRoutes} from './mailbox.ts'
import {noticeRoutes} from './notices.ts'
import {ownDayRoutes} from './own-days.ts'
import {peopleRoutes} from './people.ts'
import {personalDataRoutes} from './personal-data.ts'
import {requestImportRoutes} from './request-imports.ts'
import {requestSettingsRoutes} from './request-settings.ts'
import {requestRoutes} from './requests.ts'
import {sessionRoutes} from './sessions.ts'
import {settingUpRoutes} from './setting-up.ts'
import {viewRoutes} from './views.ts'

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
  ...requestImportRoutes,
  ...requestSettingsRoutes,
  ...dashboardRoutes,
  ...calendarRoutes,
  ...letterRoutes,
  ...mailboxRoutes,
  ...disclosureRoutes,
  ...auditRoutes,
  ...noticeRoutes,
  ...listFileRoutes,
  ...viewRoutes,
} as const

/** The same, by what they are about. */
export const subjects = {
  首次启用: settingUpRoutes,
  登录和本人: sessionRoutes,
  账号: accountRoutes,
  机关和科室: agencyRoutes,
  休息日和上班日: ownDayRoutes,
  人员: peopleRoutes,
  职务和AB角: appointmentRoutes,
  从表格导入: importRoutes,
  审批: approvalRoutes,
  个人信息: personalDataRoutes,
  依申请公开: requestRoutes,
  台账的导入导出: requestImportRoutes,
  依申请公开的规则: requestSettingsRoutes,
  办理情况: dashboardRoutes,
  日历订阅: calendarRoutes,
  文书: letterRoutes,
  更正建议和投诉: mailboxRoutes,
  主动公开目录: disclosureRoutes,
  审计: auditRoutes,
  通知: noticeRoutes,
  列表的文件: listFileRoutes,
  列表的视图: viewRoutes,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
