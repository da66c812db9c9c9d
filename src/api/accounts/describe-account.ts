import {isLocked} from '../../agencies/accounts/lock.ts'
import {accountOf} from '../../agencies/accounts/store/accounts.ts'
import {failuresOf} from '../../agencies/accounts/store/failures.ts'
import type {accountRoutes} from '../../contract/accounts.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'

/** What the security administrator sees of an account; nothing where there is none. */
export async function describeAccount(
  db: Database,
  person: string,
  at: Date,
): Promise<Answer<typeof accountRoutes.account> | undefined> {
  const account = await accountOf(db, person)
  if (!account) return undefined
  const failures = await failuresOf(db, account.login)
  const lockedUntil = failures && isLocked(failures, at) ? failures.lockedUntil : null
  return {
    person,
    login: account.login,
    lockedUntil: lockedUntil?.toISOString() ?? null,
    hasSecondFactor: account.totpSecret !== null,
    passwordSet: account.passwordSet,
    isClosed: account.closed !== null,
  }
}
