import type {Change, Database} from '../../../db/database.ts'
import {dayOf} from '../../../law/day-of.ts'
import {isRefusal, type Refusal} from '../../../law/refusal.ts'
import type {By} from '../act.ts'
import {recordOfAccount} from '../record-account.ts'
import {type AccountRules, identification} from '../rules.ts'
import {renewSession} from '../sessions/renew-session.ts'
import {type Account, heldAccountOf, updateAccount} from '../store/accounts.ts'
import {personOf} from '../store/people.ts'
import {readRules} from '../store/rules.ts'
import {addPastPassword, pastPasswords} from '../store/secrets.ts'
import {endSessionsOf} from '../store/sessions.ts'
import {refusesCurrent} from './confirm-password.ts'
import {hashPassword, isPassword} from './hash-password.ts'
import {refusesPassword} from './password.ts'

/** Sets a new password of one's own; all other sessions of the person end. */
export async function changePassword(
  db: Database,
  session: string,
  {current, next}: {current: string; next: string},
  by: By,
): Promise<{token: string} | Refusal> {
  const rules = await readRules(db)
  return db.transaction().execute(async change => {
    const {person, at} = by
    const account = await heldAccountOf(change, person)
    if (!account) return {refused: '没有账号，不能更换口令', article: identification}
    const wrong = await refusesCurrent(change, account, current, by, rules)
    if (wrong) return wrong
    const chosen = await choosePassword(change, account, next, rules)
    if (isRefusal(chosen)) return chosen
    await setPassword(change, account, chosen.hash, {at, mustChange: false})
    await endSessionsOf(change, person, session)
    await recordOfAccount(change, by, person, {action: '更换口令'})
    return renewSession(change, session)
  })
}

/** The hash of a password that the rules and the person's history allow. */
async function choosePassword(
  change: Change,
  {person, login}: Pick<Account, 'person' | 'login'>,
  password: string,
  rules: AccountRules,
): Promise<{hash: string} | Refusal> {
  const {name} = await personOf(change, person)
  const refusal = refusesPassword(password, {login, name}, rules)
  if (refusal) return refusal
  for (const past of await pastPasswords(change, person, rules.passwordHistory))
    if (await isPassword(password, past))
      return {
        refused: `口令不得与最近${rules.passwordHistory}次用过的相同，请另设`,
        article: identification,
      }
  return {hash: await hashPassword(password)}
}

export async function setPassword(
  change: Change,
  {person}: Pick<Account, 'person'>,
  hash: string,
  {at, mustChange}: {at: Date; mustChange: boolean},
): Promise<void> {
  await updateAccount(change, person, {
    passwordHash: hash,
    passwordSet: dayOf(at),
    mustChange,
  })
  await addPastPassword(change, person, hash)
}
