import {type Key, seal, unseal} from '../../agencies/personal-data/cipher.ts'
import type {Change, Connection} from '../../db/database.ts'
import type {NoticeTables} from './tables.ts'

/** The server that takes our mail; `password` opened. */
export type MailServer = {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  sender: string
  login: string | null
  password: string | null
}

/** What may be shown of it. */
export type ShownMailServer = Omit<MailServer, 'password'> & {hasPassword: boolean}

export async function shownMailServer(db: Connection): Promise<ShownMailServer | undefined> {
  const row = await selected(db)
  if (!row) return undefined
  const {password, ...shown} = row
  return {...shown, hasPassword: password !== null}
}

export async function readMailServer(
  db: Connection,
  key: () => Promise<Key>,
): Promise<MailServer | undefined> {
  const row = await selected(db)
  if (!row) return undefined
  const password =
    row.password === null ? null : unseal(await key(), about, row.password).toString()
  return {...row, password}
}

/** `password` undefined keeps the one there is. */
export async function writeMailServer(
  change: Change,
  {password, ...server}: Omit<MailServer, 'password'> & {password?: string | null | undefined},
  key: () => Promise<Key>,
): Promise<void> {
  const sealed =
    password === undefined
      ? {}
      : {password: password === null ? null : seal(await key(), about, Buffer.from(password))}
  await change
    .withTables<NoticeTables>()
    .insertInto('mail_server')
    .values({...server, ...sealed})
    .onConflict(conflict => conflict.column('single').doUpdateSet({...server, ...sealed}))
    .execute()
}

const about = 'mail-server/password'

function selected(db: Connection) {
  return db
    .withTables<NoticeTables>()
    .selectFrom('mail_server')
    .select(['host', 'port', 'security', 'sender', 'login', 'password'])
    .executeTakeFirst()
}
