import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {setTimeout} from 'node:timers/promises'
import {promisify} from 'node:util'

type Process = {pid: number; command: string}

/**
 * The name that every process of a cluster's server carries on its command line:
 *
 *     /…/bin/postgres -D /…/postgresql-18 -c cluster_name=gongkai-5f2a90c1d3e4
 *     postgres: gongkai-5f2a90c1d3e4: checkpointer
 */
export function clusterName(cluster: string): string {
  return `gongkai-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
}

/**
 * Stops whatever a killed program left running of a cluster's server: first in order, then without,
 * then by force. Only the holder of the data folder may call this.
 */
export async function stopLeftOver(cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const processes = await processesOf(cluster)
    if (processes.length === 0) return
    const first = processes.filter(({command}) => !command.startsWith('postgres:'))
    // Without their first process the others end by themselves, unless they are at work.
    for (const {pid} of signal === 'SIGKILL' ? processes : first) send(pid, signal)
    await areGoneWithin(cluster, 20_000)
  }
}

/** Whether a process number is in use, by whomever. */
export function isInUse(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function areGoneWithin(cluster: string, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await setTimeout(25))
    if ((await processesOf(cluster)).length === 0) return
}

async function processesOf(cluster: string): Promise<Process[]> {
  const name = clusterName(cluster)
  const all = process.platform === 'linux' ? await readProc() : await askPs()
  return all.filter(
    ({command}) =>
      (command.startsWith('postgres: ') && command.includes(name)) ||
      command.includes(`/postgres -D ${cluster} `),
  )
}

/** Not `ps`, which small systems lack; not the working folder, which root in a container may not see. */
async function readProc(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
  return Promise.all(
    pids.map(async pid => ({
      pid,
      command: (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll(
        '\0',
        ' ',
      ),
    })),
  )
}

async function askPs(): Promise<Process[]> {
  // @NOTE Windows: its postgres refuses a folder in use by itself and takes over a stale one.
  if (process.platform === 'win32') return []
  const {stdout} = await promisify(execFile)('ps', ['-axwwo', 'pid=,command='])
  return [...stdout.matchAll(/^\s*(\d+) (.*)$/gm)].map(([, pid, command]) => ({
    pid: Number(pid),
    command: command ?? '',
  }))
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
