import {readFile} from 'node:fs/promises'
import {headsFile, noteHeads, readNotedHeads} from '../agencies/audit/noted-heads.ts'
import {fingerprintOf} from '../agencies/personal-data/key-file.ts'
import {wrapKey} from '../backup/key.ts'
import {headsName, keyName, rowsIn} from '../backup/manifest.ts'
import {checkBackup} from '../backup/read-backup.ts'
import {takeBackup} from '../backup/take-backup.ts'
import {dataFolderOf, installationKey} from '../installation/installation-key.ts'
import {type Command, parse, UsageError} from './command.ts'
import {type Opened, withInstallation} from './installation.ts'
import {isTrailWhole} from './is-trail-whole.ts'
import {readPassphrase} from './passphrase.ts'
import {openCounter} from './progress.ts'
import {recordCommand} from './record-command.ts'

export const backup: Command = {
  usage: `backup 文件 [--key-passphrase-file 口令文件]     备份整个库，程序运行或停止时都可使用
  密钥文件 key.txt 不在备份之内，须另行妥善保存；给出口令文件时，密钥以其第一行为口令加密后放入备份。
  退出状态：0 完成，1 完成但审计记录有断裂，2 未能备份。`,
  run: async args => {
    const {files, values} = parse(args, ['key-passphrase-file'])
    const [path, ...more] = files
    if (!path || more.length > 0) throw new UsageError('请给出一个备份文件。')
    const passphrase = await readPassphrase(values['key-passphrase-file'])
    return withInstallation(opened => backUp(opened, path, passphrase))
  },
}

async function backUp(
  {config, db, reached}: Opened,
  path: string,
  passphrase: string | undefined,
): Promise<number> {
  const key = await installationKey(config)()
  const heads = await headsFile(db, dataFolderOf(config))
  const isWhole = await isTrailWhole(db, await readNotedHeads(heads, key))
  if (!isWhole)
    console.error('! 审计记录有断裂，仍照样备份。请用 npm run -s gongkai -- audit verify 查明。')
  await recordCommand(db, {
    action: '制作备份',
    object: 'backup',
    after: {isKeyInside: passphrase !== undefined},
  })
  await noteHeads(db, heads, key)
  const beside = new Map([[headsName, await readFile(heads)]])
  if (passphrase !== undefined) beside.set(keyName, Buffer.from(await wrapKey(key, passphrase)))
  const counter = openCounter('行')
  const manifest = await takeBackup(
    reached.connection,
    path,
    {
      beside,
      use: reached.use,
      key: {fingerprint: fingerprintOf(key), isInside: passphrase !== undefined},
    },
    ({rows, total}) => counter.set(rows, total),
  ).finally(() => counter.end())
  await checkBackup(path)
  console.log(
    `已备份到 ${path}：${manifest.tables.length}个表，${rowsIn(manifest)}行，已逐部分核对。`,
  )
  console.log(
    passphrase === undefined
      ? `密钥文件不在备份之内。请把 ${dataFolderOf(config)} 中的 key.txt 另行妥善保存，没有它，个人信息和动态口令打不开。`
      : '密钥已用口令加密放入备份。请牢记口令：忘了口令，又没有 key.txt，个人信息和动态口令打不开。',
  )
  return isWhole ? 0 : 1
}
