import type {Change, Database} from '../db/database.ts'
import {mailTime} from './mail-time.ts'
import {addressOf, choicesOf} from './store/choices.ts'
import {addMail, leaveUnmailed, type Open, openNotices} from './store/mails.ts'

/** Older ones are no news any more: mail that is set up late does not begin with a flood. */
const newsForMilliseconds = 3 * 86_400_000

/** Gathers what is to be mailed by now, one mail a person. */
export async function makeMails(db: Database, at: Date): Promise<void> {
  await db.transaction().execute(async change => {
    const open = await openNotices(change, new Date(at.getTime() - newsForMilliseconds))
    for (const [person, notices] of Map.groupBy(open, each => each.person))
      await makeMail(change, person, notices, at)
  })
}

async function makeMail(change: Change, person: string, notices: Open[], at: Date): Promise<void> {
  const choices = await choicesOf(change, person)
  const address = choices.email ?? (await addressOf(change, person)).email
  const ids = (each: Open[]) => each.map(({id}) => id)
  if (address === null || choices.delivery === 'none') return leaveUnmailed(change, ids(notices))
  const due = notices.filter(({written}) => {
    const time = mailTime(choices, written)
    return time !== undefined && time <= at
  })
  if (due.length > 0) await addMail(change, {person, address, at}, ids(due))
}
