import {openHeads} from '../agencies/audit/noted-heads.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {headsName, rowsIn} from '../backup/manifest.ts'
import {checkBackup, readMember} from '../backup/read-backup.ts'
import {restoreBackup} from '../backup/restore-backup.ts'
import {readConfig} from '../config.ts'
import {type ConnectionConfig, openDatabase} from '../db/open.ts'
import {letGoOfKey} from '../installation/hold-key.ts'
import {dataFolderOf} from '../installation/installation-key.ts'
import {restoreTarget} from '../installation/restore-target.ts'
import {type Command, parse, UsageError} from './command.ts'
import {isTrailWhole} from './is-trail-whole.ts'
import {readPassphrase} from './passphrase.ts'
import {openCounter} from './progress.ts'
import {putBeside, readKeyOf} from './restore-beside.ts'

export const restore: Command = {
  usage: `restore 文件 [--key-passphrase-file 口令文件 | --without-key]     把备份恢复到空的安装
  须先停止程序，并用 GONGKAI_DATA 或 DATABASE_URL 指明空的数据目录或数据库。
  原来的密钥文件 key.txt 须先放入数据目录，或在备份之内（给出口令文件）；
  两者都没有时加 --without-key：个人信息和动态口令从此打不开，其他内容照常。
  退出状态：0 完成，1 完成但审计记录有断裂，2 未能恢复，一切照旧。`,
  run: async args => {
    const {files, values, switches} = parse(args, ['key-passphrase-file'], ['without-key'])
    const [path, ...more] = files
    if (!path || more.length > 0) throw new UsageError('请给出一个备份文件。')
    const passphrase = await readPassphrase(values['key-passphrase-file'])
    return restoreFrom(path, passphrase, switches.has('without-key'))
  },
}

async function restoreFrom(
  path: string,
  passphrase: string | undefined,
  isWithoutKey: boolean,
): Promise<number> {
  const config = readConfig(process.env)
  const manifest = await checkBackup(path)
  const folder = dataFolderOf(config)
  const key = await readKeyOf(path, manifest, {folder, passphrase, isWithoutKey})
  const target = await restoreTarget(config, manifest.use)
  try {
    const beside = {folder, installation: manifest.installation, key}
    const takeBack = await putBeside(beside, await readMember(path, headsName))
    const counter = openCounter('行')
    try {
      await restoreBackup(target.connection, path, manifest, ({rows, total}) =>
        counter.set(rows, total),
      )
    } catch (failure) {
      await takeBack()
      throw failure
    } finally {
      counter.end()
    }
    console.log(
      `已恢复${manifest.organ ? `${manifest.organ}的` : ''}备份（${manifest.made}）：${manifest.tables.length}个表，${rowsIn(manifest)}行，已逐表核对。`,
    )
    return (await restoredTrailIsWhole(target.connection, path, key)) ? 0 : 1
  } finally {
    await target.close()
  }
}

async function restoredTrailIsWhole(
  connection: ConnectionConfig,
  path: string,
  key: Key | undefined,
): Promise<boolean> {
  const heads = await readMember(path, headsName)
  const db = await openDatabase(connection)
  try {
    if (!key) await letGoOfKey(db)
    const isWhole = await isTrailWhole(db, heads && key && openHeads(heads.toString(), key))
    if (isWhole) console.log('审计记录完整。')
    else console.error('✗ 审计记录有断裂。请用 npm run -s gongkai -- audit verify 查明。')
    return isWhole
  } finally {
    await db.destroy()
  }
}
