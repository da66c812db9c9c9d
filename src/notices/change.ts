import {type By, recordOf} from '../agencies/accounts/act.ts'
import {recordingAgency, topAgency} from '../agencies/accounts/store/people.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import type {Database} from '../db/database.ts'
import type {Refusal} from '../law/refusal.ts'
import type {NoticeChoices} from './choices.ts'
import {choicesOf, writeChoices} from './store/choices.ts'
import {type ShownMailServer, shownMailServer, writeMailServer} from './store/mail-server.ts'
import {sendAgain} from './store/mails.ts'

/** How a person wants notices by e-mail; one's own. */
export function changeChoices(
  db: Database,
  choices: NoticeChoices,
  by: By,
): Promise<NoticeChoices | Refusal> {
  if ((choices.quietFrom === null) !== (choices.quietUntil === null))
    return Promise.resolve({refused: '免打扰的起止时间应同时填写或同时不填', article: rule})
  return db.transaction().execute(async change => {
    const before = await choicesOf(change, by.person)
    await writeChoices(change, by.person, choices)
    await recordOf(change, by, await recordingAgency(change, by.person), {
      action: '修改通知接收方式',
      object: `person/${by.person}/notices`,
      before: {...before},
      after: {...choices},
    })
    return choices
  })
}

export type NewMailServer = Omit<ShownMailServer, 'hasPassword'> & {
  password?: string | null | undefined
}

/** The server that takes our mail; its password stands in no record. */
export function changeMailServer(
  db: Database,
  key: () => Promise<Key>,
  server: NewMailServer,
  by: By,
): Promise<ShownMailServer> {
  return db.transaction().execute(async change => {
    const before = (await shownMailServer(change)) ?? null
    await writeMailServer(change, server, key)
    const after = await shownMailServer(change)
    if (!after) throw new Error('the mail server was not kept')
    await recordOf(change, by, await topAgency(change), {
      action: '设置邮件服务器',
      object: 'mail-server',
      before,
      after,
    })
    return after
  })
}

/** Sends a mail again that failed, or of which nobody knows. */
export function repeatMail(
  db: Database,
  id: string,
  by: By,
): Promise<Record<never, never> | Refusal> {
  return db.transaction().execute(async (change): Promise<Record<never, never> | Refusal> => {
    if (!(await sendAgain(change, id, by.at)))
      return {refused: '没有这封邮件，或它并非未成的邮件，不必重发', article: rule}
    await recordOf(change, by, await topAgency(change), {action: '重发邮件', object: `mail/${id}`})
    return {}
  })
}

const rule = '通知接收规则'
