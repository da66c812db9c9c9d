import assert from 'node:assert/strict'
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import test from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {sql} from 'kysely'
import {jobState} from '../../../src/agencies/import/jobs.ts'
import type {ImportJob} from '../../../src/agencies/import/store/imports.ts'
import type {Database} from '../../../src/db/database.ts'
import {openDatabase} from '../../../src/db/open.ts'
import {testConnection} from '../../database.ts'
import {plantCounty} from './county.ts'

test('导入中途程序被强行结束（kill -9）：什么都没有写入，也这样告知；再次导入照常', async t => {
  const connection = await testConnection(t)
  const db = await openDatabase(connection)
  t.after(() => db.destroy())
  const {county} = await plantCounty(db)
  const given = JSON.stringify({connection, county})
  const start = () =>
    spawn(process.execPath, [...process.execArgv, program, given], {stdio: 'inherit'})

  const killed = start()
  const before = await jobWhere(db, job => job.done > 0)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  assert.equal(before.finished, null, 'killed while it was under way')
  await released(db)
  assert.equal(await countPeople(db), 1, 'only who was there')
  const later = new Date(Date.now() + 180_000)
  const told = jobState(await jobWhere(db, () => true), later)
  assert.deepEqual(told, {state: 'failed', failure: '程序中途停止，没有写入任何内容，请重新导入'})

  const again = start()
  const done = await jobWhere(db, job => job.finished !== null)
  assert.deepEqual(jobState(done, later), {state: 'done', failure: null})
  assert.equal(await countPeople(db), 3001)
  again.kill('SIGKILL')
})

const program = new URL('importing.ts', import.meta.url).pathname

/** The job of which this is so, once there is one. */
async function jobWhere(db: Database, isSo: (job: ImportJob) => boolean): Promise<ImportJob> {
  for (;;) {
    const {rows} = await sql<ImportJob>`
      select *, file_name as "fileName" from imports`.execute(db)
    const job = rows.find(isSo)
    if (job) return job
    await setTimeout(5)
  }
}

/** The database notices that the killed program is gone, and takes its transaction back. */
async function released(db: Database): Promise<void> {
  for (;;) {
    const {rows} = await sql`
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`.execute(
      db,
    )
    if (rows.length === 0) return
    await setTimeout(20)
  }
}

async function countPeople(db: Database): Promise<number> {
  const {rows} = await sql<{count: number}>`select count(*) as count from people`.execute(db)
  return rows[0]?.count ?? 0
}
