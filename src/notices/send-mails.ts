import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import {readSettings} from '../db/settings.ts'
import {mailText} from './mail-text.ts'
import {makeMails} from './make-mails.ts'
import {type Sending, sendMail} from './send-mail.ts'
import {type MailServer, readMailServer} from './store/mail-server.ts'
import {markUncertain, setMail, type Taken, takeMail} from './store/mails.ts'

const mostTries = 10
/** Longer than any sending takes: whoever took it then is no more. */
const cutOffMilliseconds = 10 * 60_000

/** Mails what is to be mailed by now; does nothing as long as no mail server is set. */
export async function sendMails(
  db: Database,
  key: () => Promise<Key>,
  now: () => Date,
): Promise<void> {
  const server = await readMailServer(db, key)
  if (!server) return
  await markUncertain(db, new Date(now().getTime() - cutOffMilliseconds))
  await makeMails(db, now())
  const {organ = null} = await readSettings(db)
  for (;;) {
    const mail = await takeMail(db, now())
    if (!mail) return
    const sending = await send(server, mail, organ)
    await note(db, mail, sending, now())
  }
}

function send(server: MailServer, mail: Taken, organ: string | null): Promise<Sending> {
  const {id, address, name, notices} = mail
  return sendMail(server, {id, to: address, ...mailText(name, notices, organ)})
}

async function note(db: Database, {id, tries}: Taken, sending: Sending, at: Date): Promise<void> {
  if (sending.outcome === 'sent') return setMail(db, id, {state: 'sent', sent: at, problem: null})
  const {outcome, problem} = sending
  if (outcome === 'uncertain') return setMail(db, id, {state: 'uncertain', problem})
  if (outcome === 'never' || tries >= mostTries) return setMail(db, id, {state: 'failed', problem})
  return setMail(db, id, {state: 'waiting', problem, next_try: after(at, tries)})
}

/** One minute, two, four, … at most four hours. */
function after(at: Date, tries: number): Date {
  return new Date(at.getTime() + 60_000 * Math.min(2 ** (tries - 1), 240))
}
