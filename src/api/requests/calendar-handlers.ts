import type {calendarRoutes} from '../../contract/calendar.ts'
import {feedBySecret, renewFeed, revokeFeed} from '../../requests/calendar/feed.ts'
import {feedOf} from '../../requests/store/calendar.ts'
import type {HandlersOf} from '../handler.ts'

export const calendarHandlers: HandlersOf<typeof calendarRoutes> = {
  calendarFeed: {
    kind: 'present',
    async answer({db, actor}) {
      const feed = await feedOf(db, actor.person)
      if (!feed) return {feed: null}
      const {made, fetched} = feed
      return {feed: {made: made.toISOString(), fetched: fetched?.toISOString() ?? null}}
    },
  },
  renewCalendarFeed: {kind: 'present', answer: ({db, by}) => renewFeed(db, by)},
  revokeCalendarFeed: {
    kind: 'present',
    async answer({db, by}) {
      await revokeFeed(db, by)
      return {}
    },
  },
  calendar: {
    kind: 'public',
    async answer({db, params, at, isTrial}) {
      const text = await feedBySecret(db, params.feed.replace('.ics', ''), {at, isTrial})
      if (text === undefined) return undefined
      return {
        name: '政府信息公开期限.ics',
        type: 'text/calendar; charset=utf-8',
        bytes: Buffer.from(text),
      }
    },
  },
}
