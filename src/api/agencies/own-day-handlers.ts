import {agencyNames} from '../../agencies/accounts/store/names.ts'
import {clearOwnDay, setOwnDay} from '../../agencies/organs/own-days.ts'
import {lineOf, targetOfAgency} from '../../agencies/organs/store/line.ts'
import {ownDaysOf} from '../../agencies/organs/store/own-days.ts'
import type {ownDayRoutes} from '../../contract/own-days.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'

export const ownDayHandlers: HandlersOf<typeof ownDayRoutes> = {
  ownDays: {
    kind: 'target',
    target: ofAgency,
    async answer({db, params}) {
      const line = await lineOf(db, params.agency)
      const names = new Map((await agencyNames(db, line)).map(({id, name}) => [id, name]))
      const days = await ownDaysOf(db, line)
      return days.map(day => ({...day, agencyName: names.get(day.agency) ?? ''}))
    },
  },
  setOwnDay: {
    kind: 'target',
    target: ofAgency,
    answer: call => setOwnDay(call.db, call, {...call.params, ...call.body}),
  },
  clearOwnDay: {
    kind: 'target',
    target: ofAgency,
    answer: call => clearOwnDay(call.db, call, call.params.agency, call.params.day),
  },
}

function ofAgency({db, params}: ApiParts & {params: {agency: string}}) {
  return targetOfAgency(db, params.agency)
}
