import assert from 'node:assert/strict'
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import test, {type TestContext} from 'node:test'
import {setTimeout} from 'node:timers/promises'
import {isInUse} from '../../src/db/embedded/processes.ts'
import {dataFolder, type Program, startServer} from './program.ts'
import {trialFolder} from './trial-folder.ts'

test('程序被强行结束（kill -9），数据库还在运行：再次启动照常', async t => {
  const {folder} = await trialFolder(t)
  const killed = await running(t, folder)
  const orphan = await postmaster(folder)
  killed.process.kill('SIGKILL')
  assert.equal(await killed.ended(), 'SIGKILL')
  assert.ok(isInUse(orphan), 'the database outlives its program')

  const next = await running(t, folder)
  assert.doesNotMatch(next.said(), /首次口令/, 'the same data')
  assert.ok(await isGone(orphan), 'the left-over database is stopped')
  assert.notEqual(await postmaster(folder), orphan)
})

test('数据库被强行结束：程序说明后停止，再次启动照常', async t => {
  const {folder} = await trialFolder(t)
  const program = await running(t, folder)
  process.kill(await postmaster(folder), 'SIGKILL')
  assert.equal(await program.ended(), 1)
  assert.match(program.said(), /内置数据库意外停止/)
  await running(t, folder)
})

test('程序和数据库都被强行结束：再次启动照常', async t => {
  const {folder} = await trialFolder(t)
  const program = await running(t, folder)
  const server = await postmaster(folder)
  program.process.kill('SIGKILL')
  process.kill(server, 'SIGKILL')
  await program.ended()
  await running(t, folder)
})

test('进程号已归别的程序所有、套接字和锁文件残留：再次启动照常', async t => {
  const {folder} = await trialFolder(t)
  const program = await running(t, folder)
  const file = join(folder, 'postgresql-18/postmaster.pid')
  const left = await readFile(file, 'utf8')
  program.process.kill('SIGTERM')
  assert.equal(await program.ended(), 0)
  await writeFile(file, left.replace(/^\d+/, String(process.pid)))
  await writeFile(join(folder, 'running.json'), JSON.stringify({process: process.pid}))
  await running(t, folder)
  assert.ok(isInUse(process.pid), 'whoever has the number now is left alone')
})

test('首次启动中途被强行结束：再次启动照常', async t => {
  const folder = await dataFolder(t)
  for (const milliseconds of [600, 1100, 1600, 2100]) {
    const program = startServer(t, {GONGKAI_DATA: folder})
    await setTimeout(milliseconds)
    program.process.kill('SIGKILL')
    await program.ended()
  }
  await running(t, folder)
})

async function running(t: TestContext, folder: string): Promise<Program> {
  const program = startServer(t, {GONGKAI_DATA: folder})
  await program.says(/停止 {6}按 Ctrl-C/)
  return program
}

/** The process number of the database's first process. */
async function postmaster(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'postgresql-18/postmaster.pid'), 'utf8'), 10)
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (!isInUse(pid)) return true
    await setTimeout(50)
  }
  return false
}
