import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, openSync, readFileSync} from 'node:fs'
import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import pg from 'pg'
import {CannotStart} from '../cannot-start.ts'
import type {ConnectionConfig} from '../open.ts'
import {type Address, freshAddress} from './address.ts'
import {findBinaries} from './binaries.ts'
import {clusterIn, prepareFolder} from './data-folder.ts'
import {makeCluster, serverEnvironment} from './make-cluster.ts'
import {type Owner, refuseClosed, serverOwner} from './owner.ts'
import {clusterName, isInUse, stopLeftOver} from './processes.ts'

/** A running PostgreSQL of our own. */
export type EmbeddedServer = {
  /** How to reach a database of it. */
  connection(database: string): ConnectionConfig
  /** Settles when the server has ended without having been asked to. */
  ended: Promise<void>
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Where everything of the server lies. */
  folder: string
  /** Server settings, `fsync=off`. */
  settings?: string[]
}

/**
 * Starts the server of a data folder, making folder and cluster the first time. The caller holds the
 * folder (`holdFolder`): whatever still runs or lies there was left by a program that was killed.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const {settings = []} = options
  const folder = await prepareFolder(options.folder)
  const owner = serverOwner()
  await refuseClosed(owner, folder)
  const {initdb, postgres} = await findBinaries(owner, folder)
  const cluster = clusterIn(folder)
  await stopLeftOver(cluster)
  await removeStrangePid(join(cluster, 'postmaster.pid'))
  const address = await freshAddress(folder, owner)
  await makeCluster(initdb, cluster, owner, address.initdb)
  const log = join(folder, 'postgresql.log')
  const named = [`cluster_name=${clusterName(cluster)}`, ...settings]
  const server = launch(postgres, log, cluster, owner, [
    ...address.server,
    ...named.flatMap(setting => ['-c', setting]),
  ])
  await untilReady(server, address, log)
  return handle(server, address)
}

/** PostgreSQL sees to a stale file itself, but not to one whose number now is another program's. */
async function removeStrangePid(file: string): Promise<void> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
  if (pid > 0 && isInUse(pid)) await rm(file)
}

/** In a process group of its own, so that Ctrl-C reaches the server only through us. */
function launch(
  postgres: string,
  log: string,
  cluster: string,
  owner: Owner | undefined,
  options: string[],
): ChildProcess {
  const output = openSync(log, 'w', 0o600)
  const server = spawn(postgres, ['-D', cluster, ...options], {
    ...owner,
    cwd: cluster,
    env: serverEnvironment,
    stdio: ['ignore', output, output],
    detached: true,
  })
  closeSync(output)
  return server
}

/** After a crash the server first repeats what was not yet in its files; that may take minutes. */
async function untilReady(server: ChildProcess, {connection}: Address, log: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const client = new pg.Client({...connection, database: 'postgres'})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await setTimeout(25)
    }
  }
  const end = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')
  throw new CannotStart(`内置数据库未能启动。它的日志 ${log} 末尾是：\n${end}`)
}

function handle(server: ChildProcess, address: Address): EmbeddedServer {
  const exit = once(server, 'exit')
  let isAsked = false
  return {
    connection: database => ({...address.connection, database}),
    ended: new Promise(resolve => exit.then(() => isAsked || resolve())),
    async stop() {
      isAsked = true
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGINT')
        const timer = globalThis.setTimeout(() => server.kill('SIGQUIT'), 30_000)
        await exit
        clearTimeout(timer)
      }
      await address.clear()
    },
  }
}
