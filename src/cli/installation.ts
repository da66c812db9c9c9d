import {type Config, readConfig} from '../config.ts'
import {CannotStart} from '../db/cannot-start.ts'
import type {Database} from '../db/database.ts'
import {isMigrated} from '../db/migrate.ts'
import {openDatabase} from '../db/open.ts'
import {type Reached, reachDatabase} from '../installation/reach.ts'

export type Opened = {config: Config; db: Database; reached: Reached}

/** Lets a command work on the installation's database, and closes what was opened for it. */
export async function withInstallation<Result>(
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env)
  const reached = await reachDatabase(config)
  try {
    const db = await openDatabase(reached.connection)
    try {
      if (!(await isMigrated(db))) throw new CannotStart(notMigrated)
      return await work({config, db, reached})
    } finally {
      await db.destroy()
    }
  } finally {
    await reached.close()
  }
}

const notMigrated = '数据库的结构比本程序旧。请先用 npm start 启动一次，再使用这个命令。'
