import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, rename, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {CannotStart} from '../cannot-start.ts'
import {giveTo, type Owner} from './owner.ts'

export const superuser = 'gongkai'

/**
 * Makes the cluster unless there is one. It is made aside and moved into place whole: a program
 * killed meanwhile leaves no half cluster.
 */
export async function makeCluster(
  initdb: string,
  cluster: string,
  owner: Owner | undefined,
  options: string[],
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const aside = `${cluster}.new`
  await rm(aside, {recursive: true, force: true})
  await mkdir(aside, {mode: 0o700})
  await giveTo(owner, aside)
  const settings = ['-D', aside, '-U', superuser, '-E', 'UTF8', ...locale, '--data-checksums']
  await promisify(execFile)(initdb, [...settings, ...options], {
    ...owner,
    cwd: aside,
    env: serverEnvironment,
  }).catch(error => {
    throw new CannotStart(`内置数据库未能建立：${String(error.stderr || error.message).trim()}`)
  })
  await rename(aside, cluster)
}

/** C.UTF-8 comes with every Linux; elsewhere PostgreSQL's own does the same. */
const locale =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']

/** Nothing of the user's `PG…` variables reaches the server. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C',
  ...(process.platform === 'win32' && {SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP}),
}
