import type {Kysely, Transaction} from 'kysely'

/** The database; a subject's store names its own tables with `db.withTables<…>()`. */
// biome-ignore lint/complexity/noBannedTypes: no table belongs to everybody
export type Database = Kysely<{}>

/** What is read from: the database, or a transaction of it. */
export type Connection = Database

/** The transaction of a change. */
// biome-ignore lint/complexity/noBannedTypes: no table belongs to everybody
export type Change = Transaction<{}>
