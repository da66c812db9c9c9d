import {execFile} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {readConfig} from '../../src/config.ts'
import type {Database} from '../../src/db/database.ts'
import {openDatabase} from '../../src/db/open.ts'
import {reachDatabase} from '../../src/installation/reach.ts'

const program = fileURLToPath(new URL('../../src/cli/gongkai.ts', import.meta.url))

export type Settings = Record<string, string>

/** The command line as a program of its own, on the installation of these settings. */
export function gongkai(
  settings: Settings,
  ...words: string[]
): Promise<{status: number; stdout: string; stderr: string}> {
  const given = [...process.execArgv, program, ...words]
  const env = {...process.env, DATABASE_URL: '', NO_COLOR: '1', ...settings}
  return new Promise(done =>
    execFile(process.execPath, given, {env, maxBuffer: 2 ** 26}, (failure, stdout, stderr) =>
      done({status: failure ? Number(failure.code) : 0, stdout, stderr}),
    ),
  )
}

/** Works on the database that the command line would reach by these settings. */
export async function inDatabase<Result>(
  settings: Settings,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const reached = await reachDatabase(readConfig(settings))
  const db = await openDatabase(reached.connection)
  try {
    return await work(db)
  } finally {
    await db.destroy()
    await reached.close()
  }
}
