import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {type FileHandle, open, rename, rm} from 'node:fs/promises'
import {promisify} from 'node:util'
import {gzip} from 'node:zlib'
import type pg from 'pg'
import {CannotStart} from '../db/cannot-start.ts'
import type {ConnectionConfig} from '../db/open.ts'
import {copyOut} from './copy-out.ts'
import {guide} from './guide.ts'
import {type Manifest, manifestName, manifestSumName, type TableOfBackup} from './manifest.ts'
import {sha256} from './sha256.ts'
import {connectPlainly, copyStatement, sequencesOf, type Table, tablesOf} from './snapshot.ts'
import {writeEnd, writeMember} from './tar-write.ts'

/** What a backup holds but the database itself; `beside` goes in as it is, by its name there. */
export type BesideDatabase = Pick<Manifest, 'key' | 'use'> & {beside: ReadonlyMap<string, Buffer>}

/** `rows` of about `total` so far; the total is the database's own estimate. */
export type Progress = (step: {table: string; rows: number; total: number}) => void

/**
 * Writes everything of a database, as of one moment, into a new file, which gets its name when it is
 * whole. Work may go on meanwhile.
 */
export async function takeBackup(
  connection: ConnectionConfig,
  path: string,
  {beside, key, use}: BesideDatabase,
  progress: Progress,
): Promise<Manifest> {
  if (existsSync(path)) throw new CannotStart(existing(path))
  const aside = `${path}.partial`
  const file = await open(aside, 'wx', 0o600).catch(failure => {
    throw new CannotStart(sentenceFor(failure, aside))
  })
  try {
    const client = await connectPlainly(connection)
    try {
      await client.query('begin isolation level repeatable read read only')
      const manifest = await writeBackup(client, file, {beside, key, use}, progress)
      await file.sync()
      await file.close()
      await rename(aside, path)
      return manifest
    } finally {
      await client.end()
    }
  } catch (failure) {
    await file.close().catch(() => undefined)
    await rm(aside, {force: true})
    throw failure
  }
}

async function writeBackup(
  client: pg.Client,
  file: FileHandle,
  {beside, key, use}: BesideDatabase,
  progress: Progress,
): Promise<Manifest> {
  const made = new Date()
  const members: Manifest['members'] = []
  const add = async (name: string, bytes: Buffer) => {
    members.push({name, bytes: bytes.length, sha256: sha256(bytes)})
    await writeMember(file, name, bytes, made)
  }
  const about = await describe(client)
  await add('说明.txt', Buffer.from(guide(made, about.organ)))
  for (const [name, bytes] of beside) await add(name, bytes)
  const tables: TableOfBackup[] = []
  let rows = 0
  const {total} = about
  for (const table of await tablesOf(client)) {
    const count = () => progress({table: table.name, rows: ++rows, total})
    tables.push(await writeTable(client, table, add, count))
  }
  const manifest: Manifest = {
    format: 'gongkai-backup',
    version: 1,
    made: made.toISOString(),
    server: about.server,
    use,
    organ: about.organ,
    installation: about.installation,
    migrations: about.migrations,
    tables,
    sequences: await sequencesOf(client),
    members,
    key,
  }
  const bytes = Buffer.from(JSON.stringify(manifest, undefined, 1))
  await writeMember(file, manifestName, bytes, made)
  await writeMember(file, manifestSumName, Buffer.from(sha256(bytes)), made)
  await writeEnd(file)
  return manifest
}

/** Lines are packed in parts of about so many bytes, so that no table needs much memory. */
const partBytes = 2 * 1024 ** 2

/** One table as members `tables/<name>/00001.copy.gz`, cut between lines. */
async function writeTable(
  client: pg.Client,
  table: Table,
  add: (name: string, bytes: Buffer) => Promise<void>,
  count: () => void,
): Promise<TableOfBackup> {
  const hash = createHash('sha256')
  const parts: string[] = []
  let rows = 0
  let lines: Buffer[] = []
  let bytes = 0
  const flush = async () => {
    if (bytes === 0) return
    const name = `tables/${table.name}/${String(parts.length + 1).padStart(5, '0')}.copy.gz`
    parts.push(name)
    await add(name, await promisify(gzip)(Buffer.concat(lines), {level: 4}))
    lines = []
    bytes = 0
  }
  for await (const line of copyOut(client, copyStatement(table, 'to stdout'))) {
    hash.update(line)
    lines.push(line)
    bytes += line.length
    rows++
    count()
    if (bytes >= partBytes) await flush()
  }
  await flush()
  return {name: table.name, columns: table.columns, rows, sha256: hash.digest('hex'), parts}
}

type About = Pick<Manifest, 'server' | 'organ' | 'installation' | 'migrations'> & {total: number}

async function describe(client: pg.Client): Promise<About> {
  const settings = await client.query<{name: string; value: string}>(
    'select name, value from settings',
  )
  const said = new Map(settings.rows.map(({name, value}) => [name, value]))
  const {rows: migrations} = await client.query<Manifest['migrations'][number]>(
    'select number, name, hash from migrations order by number',
  )
  const {rows} = await client.query<{server: number; total: number}>(`
    select current_setting('server_version_num')::int as server,
           coalesce(sum(greatest(reltuples, 0)), 0)::float8 as total
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)
  return {
    server: rows[0]?.server ?? 0,
    total: rows[0]?.total ?? 0,
    organ: said.get('organ') ?? null,
    installation: said.get('installation') ?? '',
    migrations,
  }
}

function sentenceFor(failure: NodeJS.ErrnoException, path: string): string {
  if (failure.code === 'EEXIST') return existing(path)
  return `不能写入 ${path}：${failure.message}。请检查目录和权限。`
}

function existing(path: string): string {
  return `${path} 已经存在，不覆盖。请另选文件名，或先移走它。`
}
