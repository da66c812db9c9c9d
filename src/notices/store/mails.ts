import type {Change, Connection} from '../../db/database.ts'
import type {Told} from '../mail-text.ts'
import type {MailState, NoticeTables} from './tables.ts'

export type Open = {id: string; person: string; written: Date}

/** Notices of which it is not decided yet whether they are mailed; held, so that one program does it. */
export function openNotices(change: Change, writtenAfter: Date): Promise<Open[]> {
  return change
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['id', 'person', 'written'])
    .where('mailing', '=', 'open')
    .where('written', '>=', writtenAfter)
    .orderBy('person')
    .orderBy('written')
    .orderBy('number')
    .limit(1000)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function leaveUnmailed(change: Change, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await change
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({mailing: 'none'})
    .where('id', 'in', [...ids])
    .execute()
}

/** One mail to a person that carries these notices. */
export async function addMail(
  change: Change,
  {person, address, at}: {person: string; address: string; at: Date},
  notices: readonly string[],
): Promise<void> {
  const tables = change.withTables<NoticeTables>()
  const {id} = await tables
    .insertInto('mails')
    .values({person, address, state: 'waiting', made: at, next_try: at})
    .returning('id')
    .executeTakeFirstOrThrow()
  await tables
    .updateTable('notices')
    .set({mailing: 'mail', mail: id})
    .where('id', 'in', [...notices])
    .execute()
}

export type Taken = {
  id: string
  address: string
  name: string
  tries: number
  made: Date
  notices: Told[]
}

/** Takes the mail that waits longest; from the commit on nobody else will send it. */
export async function takeMail(db: Connection, at: Date): Promise<Taken | undefined> {
  return db.transaction().execute(async change => {
    const tables = change.withTables<NoticeTables>()
    const mail = await tables
      .selectFrom('mails')
      .select(['id', 'person', 'address', 'tries', 'made'])
      .where('state', '=', 'waiting')
      .where('next_try', '<=', at)
      .orderBy('next_try')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!mail) return undefined
    const {id, person, address, made} = mail
    const tries = mail.tries + 1
    await setMail(change, id, {state: 'sending', taken: at, tries})
    const {name} = await tables
      .selectFrom('people')
      .select('name')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    const notices = await tables
      .selectFrom('notices')
      .select(['text', 'due'])
      .where('mail', '=', id)
      .orderBy('written')
      .orderBy('number')
      .execute()
    return {id, address, name, tries, made, notices}
  })
}

export async function setMail(
  db: Connection,
  id: string,
  changed: {
    state: MailState
    tries?: number
    taken?: Date
    sent?: Date
    next_try?: Date
    problem?: string | null
  },
): Promise<void> {
  await db
    .withTables<NoticeTables>()
    .updateTable('mails')
    .set(changed)
    .where('id', '=', id)
    .execute()
}

/** Mails whose sending was cut off: whether they left nobody knows. */
export async function markUncertain(db: Connection, takenBefore: Date): Promise<number> {
  const problem = '发送时程序中断，不能确定是否已经送出，不再自动重发'
  const found = await db
    .withTables<NoticeTables>()
    .updateTable('mails')
    .set({state: 'uncertain', problem})
    .where('state', '=', 'sending')
    .where('taken', '<', takenBefore)
    .returning('id')
    .execute()
  return found.length
}

export type Mail = {
  id: string
  person: string
  name: string
  address: string
  state: MailState
  tries: number
  made: Date
  sent: Date | null
  nextTry: Date
  problem: string | null
}

/** A page of all mails, the newest first. */
export async function mailsList(
  db: Connection,
  {state, page, size}: {state?: MailState | undefined; page: number; size: number},
): Promise<{rows: Mail[]; total: number}> {
  let query = db
    .withTables<NoticeTables>()
    .selectFrom('mails')
    .innerJoin('people', 'people.id', 'mails.person')
  if (state) query = query.where('state', '=', state)
  const {total} = await query
    .select(({fn}) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .select(['mails.id', 'person', 'name', 'address', 'state', 'tries', 'made', 'sent', 'problem'])
    .select('next_try as nextTry')
    .orderBy('made', 'desc')
    .orderBy('mails.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return {rows, total}
}

/** Whether a mail that failed, or may not have left, now waits again. */
export async function sendAgain(change: Change, id: string, at: Date): Promise<boolean> {
  const found = await change
    .withTables<NoticeTables>()
    .updateTable('mails')
    .set({state: 'waiting', tries: 0, next_try: at, problem: null})
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'uncertain'])
    .returning('id')
    .execute()
  return found.length > 0
}
