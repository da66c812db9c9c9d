import {agenciesWithin} from '../../agencies/accounts/store/names.ts'
import {targetOfInstallation} from '../../agencies/accounts/store/people.ts'
import {nameObjects} from '../../agencies/audit/name-objects.ts'
import {lineOf} from '../../agencies/organs/store/line.ts'
import {anonymise} from '../../agencies/personal-data/anonymise.ts'
import {matterOf, mattersClosedBefore} from '../../agencies/personal-data/matters.ts'
import {openPersonalData} from '../../agencies/personal-data/open.ts'
import {keptSince} from '../../agencies/personal-data/retention.ts'
import {changeRetention, readRetention} from '../../agencies/personal-data/retention-setting.ts'
import type {personalDataRoutes} from '../../contract/personal-data.ts'
import {dayOf} from '../../law/day-of.ts'
import {numbersOf} from '../../requests/store/numbers.ts'
import type {HandlersOf} from '../handler.ts'

export const personalDataHandlers: HandlersOf<typeof personalDataRoutes> = {
  openPersonalData: {
    kind: 'target',
    async target({db, params}) {
      const matter = await matterOf(db, params.person)
      return matter && {line: await lineOf(db, matter.agency)}
    },
    answer: async ({db, key, params, body, by}) =>
      openPersonalData(db, await key(), {...params, ...body}, by),
  },
  retention: {
    kind: 'target',
    target: ({db}) => targetOfInstallation(db),
    answer: ({db}) => readRetention(db),
  },
  changeRetention: {
    kind: 'target',
    target: ({db}) => targetOfInstallation(db),
    answer: ({db, body, by}) => changeRetention(db, body, by),
  },
  personalDataDue: {
    kind: 'list',
    async answer({db, within, query, at}) {
      const before = keptSince(await readRetention(db), dayOf(at))
      const agencies = await agenciesWithin(db, within)
      const {rows, total} = await mattersClosedBefore(db, {...query, agencies, before})
      return {rows: await nameObjects(db, rows, {request: numbersOf}), total}
    },
  },
  anonymise: {
    kind: 'list',
    answer: async ({db, within, body, by}) =>
      anonymise(db, body.people, await agenciesWithin(db, within), by),
  },
}
