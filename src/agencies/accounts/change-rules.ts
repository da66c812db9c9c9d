import type {Database} from '../../db/database.ts'
import {type By, recordOf} from './act.ts'
import type {AccountRules} from './rules.ts'
import {topAgency} from './store/people.ts'
import {readRules, writeRules} from './store/rules.ts'

export function changeRules(db: Database, rules: AccountRules, by: By): Promise<AccountRules> {
  return db.transaction().execute(async change => {
    const before = await readRules(change)
    await writeRules(change, rules)
    await recordOf(change, by, await topAgency(change), {
      action: '修改账号规定',
      object: 'account-rules',
      before,
      after: rules,
    })
    return rules
  })
}
