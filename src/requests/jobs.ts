import type {Database} from '../db/database.ts'
import type {Job} from '../db/jobs.ts'
import {deleteOldDrafts} from './applicants/drafts.ts'
import {tellRedated} from './notices/tell-redated.ts'
import {remind} from './reminders/remind.ts'

export function requestJobs(db: Database): Job[] {
  return [
    {
      name: 'request-redating',
      title: '告知期限因放假安排而变动的申请',
      cron: '* * * * *',
      run: () => tellRedated(db, new Date()),
    },
    {
      name: 'request-drafts',
      title: '删除保存期满、没有提交的网上申请',
      cron: '20 0,12 * * *',
      run: async () => void (await deleteOldDrafts(db, new Date())),
    },
    {
      name: 'request-reminders',
      title: '提醒申请的各项期限',
      // Also later in the day: a program that was down in the morning makes up for it.
      cron: '5 8-18 * * *',
      run: () => remind(db, new Date()),
    },
  ]
}
