import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {CannotStart} from '../cannot-start.ts'

/** The data folder is ours until `release`, or until this process ends in whatever way. */
export type Hold = {
  /** Leaves a word for a second start: where this one answers. */
  tell(address: string): void
  release(): void
}

/** A program that is just stopping needs a moment; only then is a second start refused. */
const usualPatience = 5000

/**
 * Takes the data folder for this process. The lock is the operating system's own, taken through
 * SQLite, which is in Node on every platform: it falls with the process, so that neither a stale
 * file nor a process number given to somebody else can stop the next start.
 */
export function holdFolder(folder: string, patience = usualPatience): Hold {
  const note = join(folder, 'running.json')
  const file = openLock(join(folder, 'lock'), patience)
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (!isBusy(error)) throw error
    throw new CannotStart(
      `数据目录 ${folder} 正由另一个已启动的程序使用${describeHolder(note)}。请先停止它（在它的窗口按 Ctrl-C），或用 GONGKAI_DATA 另设一个目录。`,
    )
  }
  const tell = (address?: string) =>
    writeFileSync(note, JSON.stringify({process: process.pid, address}))
  tell()
  return {
    tell,
    release() {
      rmSync(note, {force: true})
      file.close()
    },
  }
}

function openLock(path: string, patience: number): DatabaseSync {
  try {
    return new DatabaseSync(path, {timeout: patience})
  } catch {
    throw new CannotStart(
      `不能写入数据目录：${path}。请检查目录的所有者和权限，或用 GONGKAI_DATA 另设一个目录。`,
    )
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}

function describeHolder(note: string): string {
  try {
    const {process, address} = JSON.parse(readFileSync(note, 'utf8'))
    return `（进程 ${process}${address ? `，${address}` : ''}）`
  } catch {
    return ''
  }
}
