import type {Kysely} from 'kysely'

/** The connection; a subject's store names its own tables with `db.withTables<…>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table belongs to everybody
export type Database = Kysely<{}>
