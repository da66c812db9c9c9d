import type {Change, Connection} from '../../../db/database.ts'
import {type AccountRules, usualRules} from '../rules.ts'
import type {AccountTables} from './tables.ts'

/** What the installation has set; the usual where it has not. */
export async function readRules(db: Connection): Promise<AccountRules> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('account_rules')
    .select('rules')
    .executeTakeFirst()
  return withUsual(row?.rules)
}

export function withUsual(rules: string | AccountRules | null | undefined): AccountRules {
  return {...usualRules, ...(typeof rules === 'object' && rules)}
}

export async function writeRules(change: Change, rules: AccountRules): Promise<void> {
  const text = JSON.stringify(rules)
  await change
    .withTables<AccountTables>()
    .insertInto('account_rules')
    .values({rules: text})
    .onConflict(conflict => conflict.column('single').doUpdateSet({rules: text}))
    .execute()
}
