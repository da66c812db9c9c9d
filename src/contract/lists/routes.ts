import {agencyRoutes} from '../agencies.ts'
import {auditRoutes} from '../audit.ts'
import {disclosureRoutes} from '../disclosures.ts'
import {mailboxRoutes} from '../mailbox.ts'
import {peopleRoutes} from '../people.ts'
import {requestRoutes} from '../requests.ts'
import {agencyColumns} from './agency-columns.ts'
import {auditColumns} from './audit-columns.ts'
import {disclosureColumns} from './disclosure-columns.ts'
import {listFile} from './list-file.ts'
import {mailboxColumns} from './mailbox-columns.ts'
import {peopleColumns} from './people-columns.ts'
import {requestColumns} from './request-columns.ts'

/** The file of every list. */
export const listFileRoutes = {
  peopleFile: listFile(peopleRoutes.people, '人员.xlsx', peopleColumns),
  auditSheet: listFile(auditRoutes.audit, '审计记录.xlsx', auditColumns),
  agenciesFile: listFile(agencyRoutes.agencies, '机关.xlsx', agencyColumns),
  requestsFile: listFile(requestRoutes.requests, '依申请公开台账.xlsx', requestColumns),
  mailboxFile: listFile(mailboxRoutes.mailbox, '更正建议和投诉.xlsx', mailboxColumns),
  disclosuresFile: listFile(disclosureRoutes.disclosures, '主动公开目录.xlsx', disclosureColumns),
} as const
