import type {Routes} from '../contract/routes.ts'
import {accountHandlers} from './accounts/account-handlers.ts'
import {sessionHandlers} from './accounts/session-handlers.ts'
import {settingUpHandlers} from './accounts/setting-up-handlers.ts'
import {agencyHandlers} from './agencies/agency-handlers.ts'
import {ownDayHandlers} from './agencies/own-day-handlers.ts'
import {approvalHandlers} from './approvals/approval-handlers.ts'
import {chainHandlers} from './approvals/chain-handlers.ts'
import {auditHandlers} from './audit/audit-handlers.ts'
import {disclosureHandlers} from './disclosures/disclosure-handlers.ts'
import type {HandlersOf} from './handler.ts'
import {importHandlers} from './imports/import-handlers.ts'
import {listFileHandlers} from './lists/list-file-handlers.ts'
import {viewHandlers} from './lists/view-handlers.ts'
import {mailboxHandlers} from './mailbox/mailbox-handlers.ts'
import {noticeHandlers} from './notices/notice-handlers.ts'
import {appointmentHandlers} from './people/appointment-handlers.ts'
import {peopleHandlers} from './people/people-handlers.ts'
import {personalDataHandlers} from './personal-data/personal-data-handlers.ts'
import {calendarHandlers} from './requests/calendar-handlers.ts'
import {dashboardHandlers} from './requests/dashboard-handlers.ts'
import {letterHandlers} from './requests/letter-handlers.ts'
import {requestHandlers} from './requests/request-handlers.ts'
import {requestImportHandlers} from './requests/request-import-handlers.ts'
import {requestSettingsHandlers} from './requests/settings-handlers.ts'

/** The handler of every route of the contract, by its name there. */
export const handlers: HandlersOf<Routes> = {
  ...settingUpHandlers,
  ...sessionHandlers,
  ...accountHandlers,
  ...agencyHandlers,
  ...ownDayHandlers,
  ...peopleHandlers,
  ...appointmentHandlers,
  ...importHandlers,
  ...chainHandlers,
  ...approvalHandlers,
  ...personalDataHandlers,
  ...requestHandlers,
  ...requestImportHandlers,
  ...requestSettingsHandlers,
  ...dashboardHandlers,
  ...calendarHandlers,
  ...letterHandlers,
  ...mailboxHandlers,
  ...disclosureHandlers,
  ...auditHandlers,
  ...noticeHandlers,
  ...listFileHandlers,
  ...viewHandlers,
}
