import {targetOfInstallation} from '../../agencies/accounts/store/people.ts'
import type {noticeRoutes} from '../../contract/notices.ts'
import {failedJobs} from '../../db/failed-jobs.ts'
import {changeChoices, changeMailServer, repeatMail} from '../../notices/change.ts'
import {choicesOf} from '../../notices/store/choices.ts'
import {shownMailServer} from '../../notices/store/mail-server.ts'
import {mailsList} from '../../notices/store/mails.ts'
import {markRead, noticesOf, unreadOf} from '../../notices/store/notices.ts'
import {tryServer} from '../../notices/try-server.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'

const target = ({db}: ApiParts) => targetOfInstallation(db)

export const noticeHandlers: HandlersOf<typeof noticeRoutes> = {
  notices: {
    kind: 'present',
    async answer({db, actor, query}) {
      const {text, page, size, unread} = query
      const list = {text, page, size, isUnread: unread === 'yes'}
      const {rows, total} = await noticesOf(db, actor.person, list)
      return {
        total,
        rows: rows.map(row => ({
          ...row,
          written: row.written.toISOString(),
          read: row.read?.toISOString() ?? null,
        })),
      }
    },
  },
  unreadNotices: {
    kind: 'present',
    answer: async ({db, actor}) => ({count: await unreadOf(db, actor.person)}),
  },
  readNotices: {
    kind: 'present',
    async answer({db, actor, at}) {
      await markRead(db, actor.person, at)
      return {}
    },
  },
  readNotice: {
    kind: 'present',
    async answer({db, actor, at, params}) {
      await markRead(db, actor.person, at, params.notice)
      return {}
    },
  },
  noticeChoices: {kind: 'present', answer: ({db, actor}) => choicesOf(db, actor.person)},
  changeNoticeChoices: {kind: 'present', answer: ({db, body, by}) => changeChoices(db, body, by)},
  mailServer: {
    kind: 'target',
    target,
    answer: async ({db}) => ({server: (await shownMailServer(db)) ?? null}),
  },
  changeMailServer: {
    kind: 'target',
    target,
    answer: ({db, key, body, by}) => changeMailServer(db, key, body, by),
  },
  tryMailServer: {
    kind: 'target',
    target,
    answer: ({db, key, body, organ}) => tryServer(db, key, body.to, organ),
  },
  mails: {
    kind: 'target',
    target,
    async answer({db, query: {state, page, size}}) {
      const {rows, total} = await mailsList(db, {state, page, size})
      return {
        total,
        rows: rows.map(row => ({
          ...row,
          made: row.made.toISOString(),
          sent: row.sent?.toISOString() ?? null,
          nextTry: row.nextTry.toISOString(),
        })),
      }
    },
  },
  repeatMail: {
    kind: 'target',
    target,
    answer: ({db, params, by}) => repeatMail(db, params.mail, by),
  },
  failedJobs: {
    kind: 'target',
    target,
    answer: async ({db}) => (await failedJobs(db)).map(job => ({...job, at: job.at.toISOString()})),
  },
}
