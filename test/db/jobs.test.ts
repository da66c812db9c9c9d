import assert from 'node:assert/strict'
import test from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {sql} from 'kysely'
import {failedJobs} from '../../src/db/failed-jobs.ts'
import {type Job, type Jobs, startJobs} from '../../src/db/jobs.ts'
import {openDatabase} from '../../src/db/open.ts'
import {testConnection, testDatabase} from '../database.ts'

const never = '0 0 1 1 *'

test('两个程序同时在一个库上工作，一次任务只由一个做', async t => {
  const connection = await testConnection(t)
  const programs = await Promise.all([openDatabase(connection), openDatabase(connection)])
  const ran: number[] = []
  const both = await Promise.all(
    programs.map((db, at) => startJobs(db, [job(async () => void ran.push(at))], () => undefined)),
  )
  try {
    await both[0]?.wake('count')
    const [db] = programs
    assert.ok(db)
    const states = async () => {
      const {rows} = await sql<{state: string}>`
        select state from pgboss.job where name = 'count'`.execute(db)
      return rows.map(({state}) => state).join()
    }
    await until(async () => (await states()) === 'completed')
  } finally {
    // Whoever has begun finishes before it stops, and what is completed nobody begins.
    await Promise.all(both.map(each => each.stop()))
  }
  assert.equal(ran.length, 1)
  await Promise.all(programs.map(each => each.destroy()))
})

test('失败的任务过一会儿再试，期间看得到原因，成功后不再出现', async t => {
  const db = await testDatabase(t)
  const told: string[] = []
  let tries = 0
  const failing = job(async () => {
    tries++
    if (tries === 1) throw new Error('邮件服务器没有应答')
  })
  const jobs = await startJobs(db, [failing], sentence => told.push(sentence))
  await stopping(jobs, async () => {
    await jobs.wake('count')
    await until(async () => (await failedJobs(db)).length > 0)
    const [failed] = await failedJobs(db)
    assert.equal(failed?.state, 'retry')
    assert.equal(failed?.problem, '邮件服务器没有应答')
    assert.deepEqual(told, ['“计数”没有完成，稍后会再试：邮件服务器没有应答'])
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
    await until(async () => (await failedJobs(db)).length === 0)
    assert.equal(tries, 2)
  })
})

test('停止时做到一半的任务做完，之后库可以关闭', async t => {
  const db = await testDatabase(t)
  let isDone = false
  let isBegun = false
  const slow = job(async () => {
    isBegun = true
    await setTimeout(700)
    isDone = true
  })
  const jobs = await startJobs(db, [slow], () => undefined)
  await stopping(jobs, async () => {
    await jobs.wake('count')
    await until(() => isBegun)
  })
  assert.ok(isDone)
  const {rows} = await sql<{state: string}>`
    select state from pgboss.job where name = 'count'`.execute(db)
  assert.deepEqual(rows, [{state: 'completed'}])
})

test('数据库断开时程序不倒，恢复后接着做', async t => {
  const connection = await testConnection(t)
  const db = await openDatabase(connection)
  t.after(() => db.destroy())
  let ran = 0
  const cut = job(async () => {
    ran++
    if (ran === 1) await cutOff()
  })
  const other = await openDatabase(connection)
  t.after(() => other.destroy())
  const cutOff = async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other)
  }
  const jobs = await startJobs(db, [cut], () => undefined)
  await stopping(jobs, async () => {
    await jobs.wake('count')
    await until(() => ran === 1)
    await setTimeout(500)
    await until(async () => {
      await jobs.wake('count')
      return ran > 1
    })
  })
})

test('还没有任务队列时，没有失败的任务', async t => {
  assert.deepEqual(await failedJobs(await testDatabase(t)), [])
})

function job(run: Job['run']): Job {
  return {name: 'count', title: '计数', cron: never, run}
}

/** Also when the work fails: a queue that goes on keeps the file from ending. */
async function stopping(jobs: Jobs, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await jobs.stop()
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return
    await setTimeout(50)
  }
  throw new Error('it did not come to pass in twenty seconds')
}
