import {headsFile, noteHeads} from '../agencies/audit/noted-heads.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'

const everyMilliseconds = 60_000

/**
 * Notes the ends of the audit chains outside the database, now, every minute and when stopped.
 * Each thing that is wrong is told once.
 */
export function noteAuditHeads(
  db: Database,
  folder: () => Promise<string>,
  key: () => Promise<Key>,
  tell: (sentence: string) => void,
): {stop(): Promise<void>} {
  const told = new Set<string>()
  const tellOnce = (sentence: string) => {
    if (!told.has(sentence)) tell(sentence)
    told.add(sentence)
  }
  let last = note(db, folder, key).then(each => each.forEach(tellOnce))
  const timer = setInterval(() => {
    last = last.then(() => note(db, folder, key)).then(each => each.forEach(tellOnce))
  }, everyMilliseconds)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await last
      ;(await note(db, folder, key)).forEach(tellOnce)
    },
  }
}

/** What is wrong, in sentences; a database that is just away is no news here. */
async function note(
  db: Database,
  folder: () => Promise<string>,
  key: () => Promise<Key>,
): Promise<string[]> {
  try {
    const broken = await noteHeads(db, await headsFile(db, await folder()), await key())
    if (broken === 'forged') return [forged]
    return broken.map(
      agency => `审计记录被改动：机关 ${agency} 的记录链与库外记下的链尾不符。${verify}`,
    )
  } catch (error) {
    return isOfFile(error)
      ? [`未能在库外记下审计记录的链尾：${error.message}。请检查数据目录能否写入、磁盘是否已满。`]
      : []
  }
}

/** A database on a socket gives some of these too, when it is spoken to. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error)) return false
  const {code = '', syscall}: NodeJS.ErrnoException = error
  return fileFaults.has(code) && syscall !== 'connect'
}

const fileFaults = new Set(
  'EACCES EPERM EROFS ENOSPC EDQUOT EFBIG EIO ENOENT ENOTDIR EISDIR EMFILE ENFILE'.split(' '),
)

const verify = '请用 npm run -s gongkai -- audit verify 查明第一处断裂，并告知审计管理员。'
const forged = `库外记下的链尾被改动，或密钥文件不是原来的，已不再更新。${verify}`
