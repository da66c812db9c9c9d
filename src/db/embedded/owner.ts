import {chown, stat} from 'node:fs/promises'
import {dirname} from 'node:path'
import {CannotStart} from '../cannot-start.ts'

/** The user the server runs as; undefined where it is simply the user who started us. */
export type Owner = {uid: number; gid: number}

/** PostgreSQL refuses to run as root; `nobody` is there on every system and may do nothing else. */
const nobody: Owner = {uid: 65534, gid: 65534}

export function serverOwner(): Owner | undefined {
  return process.getuid?.() === 0 ? nobody : undefined
}

export async function giveTo(owner: Owner | undefined, path: string): Promise<void> {
  if (owner !== undefined) await chown(path, owner.uid, owner.gid)
}

/** Root may name a folder below a closed one (`/root/…`), where the server's user cannot follow. */
export async function refuseClosed(owner: Owner | undefined, folder: string): Promise<void> {
  if (owner === undefined) return
  for (let at = folder; ; at = dirname(at)) {
    const {mode, uid} = await stat(at)
    if ((mode & 0o001) === 0 && uid !== owner.uid)
      throw new CannotStart(
        `以 root 启动时，数据库以用户 ${owner.uid} 的身份运行，而它进不了 ${at}。请把 GONGKAI_DATA 设为别处的目录（如 /var/lib/gongkai），或改用普通用户启动。`,
      )
    if (at === dirname(at)) return
  }
}
