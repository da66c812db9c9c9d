import {createHash} from 'node:crypto'
import type pg from 'pg'
import {CannotStart} from '../db/cannot-start.ts'
import {migrationsFor} from '../db/migrate.ts'
import type {ConnectionConfig} from '../db/open.ts'
import {copyIn} from './copy-in.ts'
import {copyOut} from './copy-out.ts'
import {type Manifest, rowsIn, type TableOfBackup} from './manifest.ts'
import {readTables} from './read-backup.ts'
import {withoutRelations} from './relations.ts'
import {connectPlainly, copyStatement, quoted, type Table, tablesOf} from './snapshot.ts'
import type {Progress} from './take-backup.ts'

/**
 * Puts a backup that was checked into an empty database, whole or not at all: the structure as it
 * was then, every row, every sequence; then every table is read again and compared with the backup.
 */
export async function restoreBackup(
  connection: ConnectionConfig,
  path: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  const client = await connectPlainly(connection)
  try {
    await client.query('begin')
    await refuseFilled(client)
    for (const text of await migrationsFor(manifest.migrations)) await client.query(text)
    const tables = await tablesOf(client)
    refuseOther(manifest.tables, tables)
    await withoutRelations(client, tables, () => fill(client, path, manifest, progress))
    for (const {name, last, isCalled} of manifest.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [quoted(name), last, isCalled])
    for (const table of manifest.tables) await compare(client, table)
    await client.query('commit')
  } finally {
    // Without the commit everything is taken back.
    await client.end()
  }
}

/** Whether there is nothing at all in the database yet. */
async function refuseFilled(client: pg.Client): Promise<void> {
  const {rows} = await client.query<{name: string}>(`
    select format('%s.%s', nspname, relname) as name
    from pg_class join pg_namespace namespace on namespace.oid = relnamespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
      and not exists (select from pg_depend
        where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
    limit 1`)
  if (rows.length > 0)
    throw new CannotStart(
      `只能恢复到空的安装，而这个数据库里已有内容（如 ${rows[0]?.name}）。请另设一个空的数据目录（GONGKAI_DATA），或另建一个空的数据库（DATABASE_URL）。`,
    )
}

function refuseOther(kept: readonly TableOfBackup[], made: readonly Table[]): void {
  const shape = ({name, columns}: Table) => `${name}(${[...columns].sort()})`
  const [should, is] = [kept.map(shape), made.map(shape)]
  const other = [...should.filter(s => !is.includes(s)), ...is.filter(s => !should.includes(s))][0]
  if (other !== undefined)
    throw new CannotStart(`备份中的表与本程序的不符：${other}。请用制作备份的那个版本的程序恢复。`)
}

async function fill(
  client: pg.Client,
  path: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  const total = rowsIn(manifest)
  // Migrations enter a few rows of their own.
  await client.query(`truncate ${manifest.tables.map(({name}) => quoted(name)).join(', ')}`)
  let done = 0
  for await (const {name, lines} of readTables(path, manifest)) {
    const table = manifest.tables.find(each => each.name === name)
    if (!table) throw new Error(`no table ${name} in the manifest`)
    progress({table: name, rows: done, total})
    await copyIn(client, copyStatement(table, 'from stdin'), lines)
    done += table.rows
    progress({table: name, rows: done, total})
  }
}

/** Reads back what now stands in a table, line by line. */
async function compare(client: pg.Client, table: TableOfBackup): Promise<void> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of copyOut(client, copyStatement(table, 'to stdout'))) {
    hash.update(line)
    rows++
  }
  if (rows !== table.rows || hash.digest('hex') !== table.sha256)
    throw new CannotStart(
      `表 ${table.name} 恢复后与备份不符（应为${table.rows}行，实为${rows}行），已全部撤回。请换一份备份文件，或告知开发者。`,
    )
}
