import {sql} from 'kysely'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {NoticeTables} from './tables.ts'

export type Notice = {
  id: string
  kind: string
  text: string
  link: string | null
  due: Day | null
  written: Date
  read: Date | null
}

export type NoticeList = {
  text?: string | undefined
  isUnread?: boolean | undefined
  page: number
  size: number
}

/** A page of a person's notices, the newest first, and how many there are of them. */
export async function noticesOf(
  db: Connection,
  person: string,
  {text, isUnread, page, size}: NoticeList,
): Promise<{rows: Notice[]; total: number}> {
  let query = db.withTables<NoticeTables>().selectFrom('notices').where('person', '=', person)
  if (isUnread) query = query.where('read', 'is', null)
  if (text) query = query.where(sql<boolean>`strpos(text, ${text}) > 0`)
  const {total} = await query
    .select(({fn}) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select(['id', 'kind', 'text', 'link', 'due', 'written', 'read'])
    .orderBy('written', 'desc')
    .orderBy('number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return {rows, total}
}

export async function unreadOf(db: Connection, person: string): Promise<number> {
  const {count} = await db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(({fn}) => fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where('read', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Notes that a person has read one notice, or all; how many of the person's own there were. */
export async function markRead(
  db: Connection,
  person: string,
  at: Date,
  id?: string,
): Promise<number> {
  const marked = await db
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({read: sql<Date>`coalesce(read, ${at})`})
    .where('person', '=', person)
    .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
    .$if(id === undefined, query => query.where('read', 'is', null))
    .returning('id')
    .execute()
  return marked.length
}
