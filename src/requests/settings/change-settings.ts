import {type By, recordOf} from '../../agencies/accounts/act.ts'
import {organObject} from '../../agencies/organs/change-organ.ts'
import type {Database} from '../../db/database.ts'
import {keepSettings, settingsOf} from '../store/settings.ts'
import type {RequestSettings} from './settings.ts'

/** What an agency settles, with its 机关代字. */
export type AgencySettings = RequestSettings & {word: string}

/** From now on open requests are judged by it; numbers that were given out stay as they are. */
export function changeSettings(
  db: Database,
  agency: string,
  {word, ...settings}: AgencySettings,
  by: By,
): Promise<AgencySettings> {
  return db.transaction().execute(async change => {
    const {settings: before, word: wordBefore} = await settingsOf(change, agency)
    await keepSettings(change, agency, {settings, word})
    await recordOf(change, by, agency, {
      action: '设定依申请公开的规则',
      object: `${organObject(agency)}/request-settings`,
      ...differences({...before, word: wordBefore}, {...settings, word}),
    })
    return {...settings, word}
  })
}

/** What was changed, before and after, each value as it is kept. */
function differences(before: AgencySettings, after: AgencySettings) {
  const names = Object.keys(after) as (keyof AgencySettings)[]
  const changed = names.filter(name => written(before[name]) !== written(after[name]))
  const of = (settings: AgencySettings) =>
    Object.fromEntries(changed.map(name => [name, written(settings[name])]))
  return {before: of(before), after: of(after)}
}

function written(value: AgencySettings[keyof AgencySettings]): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
