import {sql} from 'kysely'
import {notify} from '../../src/agencies/notice.ts'
import type {Office} from './office.ts'

/** Something on every page of settings and notices: two notices, a mail, a day, a chain, two people due. */
export async function fillSettings({db}: Office, person: string, agency: string): Promise<void> {
  const at = new Date('2026-11-20T01:00:00Z')
  await db.transaction().execute(async change => {
    const link = '/my-account'
    await notify(change, {person, kind: 'account-locked', text: '您的账号曾被锁定', link}, at)
    await notify(change, {person, kind: 'stand-in', text: '您的工作由周伟代为办理（AB角）'}, at)
  })
  await sql`insert into own_days (agency, day, kind, reason)
    values (${agency}, '2027-03-03', 'rest', '县庆放假')`.execute(db)
  await sql`insert into personal_keys (wrapped, agency, object, closed)
    values ('\\x00', ${agency}, 'request/1', '1995-03-01'),
      ('\\x00', ${agency}, 'request/2', '1996-03-01')`.execute(db)
  const problem = '对方服务器拒收：没有这个邮箱'
  await sql`insert into mails (person, address, state, tries, made, next_try, problem)
    values (${person}, 'limin@example.gov.cn', 'failed', 5, ${at}, ${at}, ${problem})`.execute(db)
}
