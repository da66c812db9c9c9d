import {sql} from 'kysely'
import type {Database} from './database.ts'
import {hasTable} from './has-table.ts'

/** Runs of a job that were given up, or are waiting to be tried again, and why. */
export type FailedJob = {
  id: string
  job: string
  state: 'retry' | 'failed'
  tries: number
  at: Date
  problem: string
}

/** The latest hundred, the newest first; none before the queue was ever started. */
export async function failedJobs(db: Database): Promise<FailedJob[]> {
  if (!(await hasTable(db, 'pgboss.job'))) return []
  const {rows} = await sql<FailedJob>`
    select id, name as job, state, retry_count + 1 as tries,
           coalesce(completed_on, started_on, created_on) as at,
           coalesce(output ->> 'message', output -> 'value' ->> 'message', '') as problem
    from pgboss.job
    where state in ('retry', 'failed')
    order by at desc
    limit 100`.execute(db)
  return rows
}
