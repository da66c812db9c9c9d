import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import type {Job} from '../db/jobs.ts'
import {tellOfPasswords} from './password-expiry.ts'
import {sendMails} from './send-mails.ts'

export function noticeJobs(db: Database, key: () => Promise<Key>): Job[] {
  const now = () => new Date()
  return [
    {
      name: 'notices-send',
      title: '发送邮件通知',
      cron: '* * * * *',
      run: () => sendMails(db, key, now),
    },
    {
      name: 'password-expiry',
      title: '提醒口令即将失效',
      cron: '10 0,8 * * *',
      run: () => tellOfPasswords(db, now()),
    },
  ]
}
