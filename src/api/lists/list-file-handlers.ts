import {agencyColumns} from '../../contract/lists/agency-columns.ts'
import {peopleColumns} from '../../contract/lists/people-columns.ts'
import type {listFileRoutes} from '../../contract/lists/routes.ts'
import {agencyHandlers} from '../agencies/agency-handlers.ts'
import type {HandlersOf} from '../handler.ts'
import {peopleHandlers} from '../people/people-handlers.ts'
import {asFile} from './as-file.ts'

export const listFileHandlers: HandlersOf<typeof listFileRoutes> = {
  peopleFile: asFile('人员', peopleColumns, peopleHandlers.people),
  agenciesFile: asFile('机关', agencyColumns, agencyHandlers.agencies),
}
