import {agencyRoutes} from '../agencies.ts'
import {peopleRoutes} from '../people.ts'
import {agencyColumns} from './agency-columns.ts'
import {listFile} from './list-file.ts'
import {peopleColumns} from './people-columns.ts'

/** The file of every list. */
export const listFileRoutes = {
  peopleFile: listFile(peopleRoutes.people, '人员.xlsx', peopleColumns),
  agenciesFile: listFile(agencyRoutes.agencies, '机关.xlsx', agencyColumns),
} as const
