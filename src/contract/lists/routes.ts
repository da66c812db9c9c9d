import {agencyRoutes} from '../agencies.ts'
import {auditRoutes} from '../audit.ts'
import {peopleRoutes} from '../people.ts'
import {agencyColumns} from './agency-columns.ts'
import {auditColumns} from './audit-columns.ts'
import {listFile} from './list-file.ts'
import {peopleColumns} from './people-columns.ts'

/** The file of every list. */
export const listFileRoutes = {
  peopleFile: listFile(peopleRoutes.people, '人员.xlsx', peopleColumns),
  auditSheet: listFile(auditRoutes.audit, '审计记录.xlsx', auditColumns),
  agenciesFile: listFile(agencyRoutes.agencies, '机关.xlsx', agencyColumns),
} as const
