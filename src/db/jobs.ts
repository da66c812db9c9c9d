import {sql} from 'kysely'
import PgBoss from 'pg-boss'
import type {Database} from './database.ts'
import {jobStatements} from './job-statements.ts'
import {locks} from './locks.ts'

/**
 * Work that is done beside answering. A job carries nothing with it: it finds in our tables what is
 * to be done, so that the queue can be lost, repeated or left out of a backup without harm.
 */
export type Job = {
  /** `notices-send`. */
  name: string
  /** What it does, in a few words for the administrator. */
  title: string
  /** When it runs, by the clock in China: minute, hour, day, month, weekday. */
  cron: string
  run(): Promise<void>
}

export type Jobs = {
  /** Runs a job as soon as a worker is free instead of at its next time, unless the database is gone. */
  wake(name: string): Promise<void>
  /** Lets what is under way finish, for five seconds at most. */
  stop(): Promise<void>
}

/**
 * Starts the queue, in tables of its own (schema `pgboss`), and works on it. Of several programs on
 * one database one takes each run. A run that fails is tried again after a pause that grows; one cut
 * off by the end of its program is taken up when its time has run out.
 */
export async function startJobs(
  db: Database,
  jobs: readonly Job[],
  tell: (sentence: string) => void,
): Promise<Jobs> {
  const statements = jobStatements(db, tell)
  const boss = new PgBoss({
    db: statements,
    maintenanceIntervalSeconds: 60,
    archiveFailedAfterSeconds: 30 * 86_400,
    deleteAfterDays: 30,
  })
  boss.on('error', () => undefined)
  await oneAtATime(db, async () => {
    await boss.start()
    for (const job of jobs) await takeUp(boss, job, tell)
  })
  statements.started()
  return {
    async wake(name) {
      // A statement that was lost has no answer.
      await boss.send(name, {}).catch(() => undefined)
    },
    async stop() {
      await boss.stop({graceful: true, timeout: 5000})
      await statements.settled()
    },
  }
}

/** Programs that make the queue's tables at once would wait for one another for ever. */
function oneAtATime(db: Database, work: () => Promise<void>): Promise<void> {
  return db.transaction().execute(async guard => {
    await sql`select pg_advisory_xact_lock(${locks.jobs})`.execute(guard)
    await work()
  })
}

/** One waits at most, however often it was woken. */
const asQueue = {
  policy: 'short',
  retryLimit: 6,
  retryDelay: 10,
  retryBackoff: true,
  expireInSeconds: 300,
} as const

async function takeUp(
  boss: PgBoss,
  {name, title, cron, run}: Job,
  tell: (sentence: string) => void,
): Promise<void> {
  await boss.createQueue(name, {name, ...asQueue})
  await boss.updateQueue(name, {name, ...asQueue})
  await boss.schedule(name, cron, {}, {tz: 'Asia/Shanghai'})
  await boss.work(name, {pollingIntervalSeconds: 2}, async () => {
    try {
      await run()
    } catch (error) {
      tell(`“${title}”没有完成，稍后会再试：${error instanceof Error ? error.message : error}`)
      throw error
    }
  })
}
