import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import type {requestSettingsRoutes} from '../../contract/request-settings.ts'
import {changeSettings} from '../../requests/settings/change-settings.ts'
import {settingsOf} from '../../requests/store/settings.ts'
import type {HandlersOf} from '../handler.ts'

export const requestSettingsHandlers: HandlersOf<typeof requestSettingsRoutes> = {
  requestSettings: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    async answer({db, params}) {
      const {settings, word} = await settingsOf(db, params.agency)
      return {...settings, word}
    },
  },
  changeRequestSettings: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: async ({db, params, body, by}) => await changeSettings(db, params.agency, body, by),
  },
}
