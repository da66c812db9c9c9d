import {execFileSync} from 'node:child_process'
import {chmodSync, chownSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {embeddedPlace, killUnderWrites, type Place} from '../start/kill-under-writes.ts'

/**
 * `npm run bench -- kill [embedded|given] [ROUNDS]`: fifty times the program or its database is
 * killed under acknowledged writes. `given` is a PostgreSQL of the system's own packages, over TCP.
 */
export async function kill([which = 'embedded', rounds = '50']: string[]): Promise<void> {
  const ends: (() => unknown)[] = []
  const t = {after: (end: () => unknown) => ends.push(end)} as unknown as TestContext
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
  chmodSync(folder, 0o711)
  const place = which === 'given' ? await givenPlace(folder) : embeddedPlace(join(folder, 'data'))
  try {
    const tally = await killUnderWrites(
      t,
      place,
      Number(rounds),
      (round, kind, {acknowledged, lost, broken}) =>
        console.log(
          `${round}  ${words[kind]}被强行结束，已应答 ${acknowledged} 次写入，丢失 ${lost}，断裂 ${broken.length}`,
        ),
    )
    console.log(
      `${tally.rounds} 次强行结束，已应答的写入 ${tally.acknowledged} 次，丢失 ${tally.lost} 次，记录链断裂 ${tally.broken.length} 处`,
    )
    if (tally.lost > 0 || tally.broken.length > 0) process.exitCode = 1
  } finally {
    for (const end of ends) await end()
    place.stop?.()
    rmSync(folder, {recursive: true, force: true})
  }
}

const words = {program: '程序', database: '数据库', backend: '数据库的一个进程'}

/** A cluster of the newest PostgreSQL of the system's packages, which flushes every commit. */
async function givenPlace(folder: string): Promise<Place & {stop(): void}> {
  const programs = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)
  if (!programs) throw new Error('没有安装系统自带的 PostgreSQL，请先安装 postgresql')
  const cluster = join(folder, 'cluster')
  mkdirSync(cluster, {mode: 0o700})
  const owner = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : undefined
  if (owner) chownSync(cluster, owner.uid, owner.gid)
  const run = (program: string, ...given: string[]) =>
    execFileSync(join(programs, program), given, {...owner, cwd: cluster, stdio: 'ignore'})
  run('initdb', '-D', cluster, '-U', 'gongkai', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust')
  const port = await freePort()
  const options = `-h 127.0.0.1 -p ${port} -c unix_socket_directories=`
  const start = () =>
    run('pg_ctl', '-D', cluster, '-w', '-s', '-l', join(cluster, 'log'), '-o', options, 'start')
  start()
  const connectionString = `postgresql://gongkai@127.0.0.1:${port}/postgres`
  return {
    settings: {DATABASE_URL: connectionString, GONGKAI_DATA: join(folder, 'data')},
    postmaster: async () =>
      Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10),
    connection: async () => ({connectionString}),
    async restartDatabase() {
      // As its service would: its processes first notice that the first one is gone.
      for (let tries = 0; ; tries++)
        try {
          return void start()
        } catch (error) {
          if (tries === 50) throw error
        }
    },
    stop: () => run('pg_ctl', '-D', cluster, '-m', 'immediate', '-w', '-s', 'stop'),
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
