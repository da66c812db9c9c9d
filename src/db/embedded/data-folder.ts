import {existsSync} from 'node:fs'
import {chmod, mkdir, realpath} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {CannotStart} from '../cannot-start.ts'
import {serverOwner} from './owner.ts'

const forRoot = '/var/lib/gongkai'
const inProject = fileURLToPath(new URL('../../../data', import.meta.url))

/** Where everything that must not be lost lies; a project below `/root` is closed to the server. */
export function usualDataFolder(): string {
  return serverOwner() === undefined ? inProject : forRoot
}

/** Where the server's files lie in it, named by the major version, the only one that can read them. */
export function clusterIn(folder: string): string {
  return join(folder, 'postgresql-18')
}

/** The folder as the system knows it, made if it is not there yet. */
export async function prepareFolder(folder: string): Promise<string> {
  try {
    if (!existsSync(folder)) {
      await makeFolder(resolve(folder))
      // The server's own user must get through to its parts, which are closed to all others.
      await chmod(folder, serverOwner() === undefined ? 0o700 : 0o711)
    }
    return await realpath(resolve(folder))
  } catch (error) {
    throw new CannotStart(
      `不能建立数据目录 ${folder}：${error instanceof Error ? error.message : error}。请检查上级目录的权限，或用 GONGKAI_DATA 另设一个目录。`,
    )
  }
}

/** With its parents, one after the other: `recursive` never ends below `/proc`, which takes no folders. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  await makeFolder(dirname(folder))
  await mkdir(folder).catch(error => {
    if (!existsSync(folder)) throw error
  })
}
