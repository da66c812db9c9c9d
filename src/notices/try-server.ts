import {randomUUID} from 'node:crypto'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import type {Refusal} from '../law/refusal.ts'
import {sendMail} from './send-mail.ts'
import {readMailServer} from './store/mail-server.ts'

/** Sends one mail at once, to see whether the server takes it. */
export async function tryServer(
  db: Database,
  key: () => Promise<Key>,
  to: string,
  organ: string | null,
): Promise<Record<never, never> | Refusal> {
  const server = await readMailServer(db, key)
  if (!server) return {refused: '还没有设置邮件服务器，请先保存设置', article}
  const sending = await sendMail(server, {
    id: randomUUID(),
    to,
    subject: '【公开】测试邮件',
    text: `收到这封邮件，说明邮件服务器设置正确。\n${organ ?? ''}`,
  })
  if (sending.outcome === 'sent') return {}
  return {
    refused: `测试邮件没有发出：${sending.problem}。请核对服务器、端口、加密方式和账号`,
    article,
  }
}

const article = '邮件服务器设置'
