import type {Connection} from '../../../db/database.ts'

/** A file on its way in; `failure` says why nothing was written. */
export type ImportJob = {
  id: string
  fileName: string
  started: Date
  moved: Date
  finished: Date | null
  done: number
  total: number
  failure: string | null
}

type Tables = {
  imports: {
    id: string
    person: string
    file_name: string
    started: Date
    moved: Date
    finished: Date | null
    done: number
    total: number
    failure: string | null
  }
}

export async function startJob(
  db: Connection,
  {person, fileName, at, total}: {person: string; fileName: string; at: Date; total: number},
): Promise<string> {
  const id = crypto.randomUUID()
  await db
    .withTables<Tables>()
    .insertInto('imports')
    .values({
      id,
      person,
      file_name: fileName,
      started: at,
      moved: at,
      finished: null,
      done: 0,
      total,
      failure: null,
    })
    .execute()
  return id
}

export async function moveJob(db: Connection, id: string, done: number, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('imports')
    .set({done, moved: at})
    .where('id', '=', id)
    .execute()
}

export async function finishJob(
  db: Connection,
  id: string,
  at: Date,
  failure: string | null,
): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('imports')
    .set({finished: at, moved: at, failure})
    .where('id', '=', id)
    .execute()
}

/** A person's last twenty, the newest first. */
export function jobsOf(db: Connection, person: string): Promise<ImportJob[]> {
  return db
    .withTables<Tables>()
    .selectFrom('imports')
    .select([
      'id',
      'file_name as fileName',
      'started',
      'moved',
      'finished',
      'done',
      'total',
      'failure',
    ])
    .where('person', '=', person)
    .orderBy('started', 'desc')
    .limit(20)
    .execute()
}
