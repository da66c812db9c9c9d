import {type RawBuilder, sql} from 'kysely'

/** The newest file of an organ and year; a report that does not name both stands for itself. */
export const latestOnly: RawBuilder<boolean> = sql<boolean>`not exists (
  select from reports newer
  where newer.agency = reports.agency and newer.year = reports.year and newer.id > reports.id)`
