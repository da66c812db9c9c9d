import type {Generated} from 'kysely'
import type {Day} from '../../../law/day.ts'
import type {AccountRules} from '../rules.ts'

/** The tables of migration 005. */
export type AccountTables = {
  accounts: {
    person: string
    login: string
    opened: Generated<Date>
    closed: Date | null
    password_hash: string | null
    password_set: Day | null
    must_change: Generated<boolean>
    totp_secret: Buffer | null
    totp_step: number | null
    totp_offered: Buffer | null
  }
  past_passwords: {id: Generated<number>; person: string; hash: string}
  recovery_codes: {hash: Buffer; person: string}
  sign_in_failures: {
    login: string
    failures: Generated<number>
    failed_at: Date | null
    locked_until: Date | null
  }
  sessions: {
    id: Generated<string>
    token_hash: Buffer
    person: string
    of_trial: boolean
    passed_second_factor: boolean
    started: Date
    seen: Date
    address: string
    browser: string
  }
  account_rules: {single: Generated<boolean>; rules: string | AccountRules}
}
