import type {Connection, Database} from '../../db/database.ts'
import {readSettings, writeSettings} from '../../db/settings.ts'
import {type By, recordOf} from '../accounts/act.ts'
import {topAgency} from '../accounts/store/people.ts'
import {type RetentionRule, usualRetention} from './retention.ts'

/** The rule of the installation; the usual one where none is set. */
export async function readRetention(db: Connection): Promise<RetentionRule> {
  const years = Number((await readSettings(db))['personal-data-years'])
  return Number.isInteger(years) && years > 0 ? {years} : usualRetention
}

export function changeRetention(db: Database, rule: RetentionRule, by: By): Promise<RetentionRule> {
  return db.transaction().execute(async change => {
    const before = await readRetention(change)
    await writeSettings(change, {'personal-data-years': String(rule.years)})
    await recordOf(change, by, await topAgency(change), {
      action: '修改个人信息保存年限',
      object: 'retention',
      before,
      after: rule,
    })
    return rule
  })
}
