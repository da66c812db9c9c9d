import {recordAuditExport} from '../../agencies/accounts/record-audit-export.ts'
import {agencyColumns} from '../../contract/lists/agency-columns.ts'
import {auditColumns} from '../../contract/lists/audit-columns.ts'
import {disclosureColumns} from '../../contract/lists/disclosure-columns.ts'
import {mailboxColumns} from '../../contract/lists/mailbox-columns.ts'
import {peopleColumns} from '../../contract/lists/people-columns.ts'
import {requestColumns} from '../../contract/lists/request-columns.ts'
import type {listFileRoutes} from '../../contract/lists/routes.ts'
import {agencyHandlers} from '../agencies/agency-handlers.ts'
import {auditHandlers} from '../audit/audit-handlers.ts'
import {disclosureHandlers} from '../disclosures/disclosure-handlers.ts'
import type {HandlersOf} from '../handler.ts'
import {mailboxHandlers} from '../mailbox/mailbox-handlers.ts'
import {peopleHandlers} from '../people/people-handlers.ts'
import {requestHandlers} from '../requests/request-handlers.ts'
import {asFile} from './as-file.ts'

export const listFileHandlers: HandlersOf<typeof listFileRoutes> = {
  peopleFile: asFile('人员', peopleColumns, peopleHandlers.people),
  requestsFile: asFile('依申请公开台账', requestColumns, requestHandlers.requests),
  auditSheet: asFile('审计记录', auditColumns, auditHandlers.audit, ({db, query, by}, total) => {
    const {page: _page, size: _size, ...search} = query
    return recordAuditExport(db, search, total, by)
  }),
  mailboxFile: asFile('更正建议和投诉', mailboxColumns, mailboxHandlers.mailbox),
  disclosuresFile: asFile('主动公开目录', disclosureColumns, disclosureHandlers.disclosures),
  agenciesFile: asFile('机关', agencyColumns, agencyHandlers.agencies),
}
