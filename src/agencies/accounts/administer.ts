import type {Change, Database} from '../../db/database.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {Json} from '../audit/chain.ts'
import {notify} from '../notice.ts'
import type {By} from './act.ts'
import {setPassword} from './passwords/change-password.ts'
import {hashPassword} from './passwords/hash-password.ts'
import {oneTimePassword} from './passwords/one-time-password.ts'
import {recordOfAccount} from './record-account.ts'
import {identification} from './rules.ts'
import {type Account, addAccount, heldAccountOf, updateAccount} from './store/accounts.ts'
import {forgetFailures} from './store/failures.ts'
import {readRules} from './store/rules.ts'
import {replaceRecoveryCodes} from './store/secrets.ts'
import {endSessionsOf} from './store/sessions.ts'

/**
 * Opens an account without a password: the system administrator says who has one, the security
 * administrator gives out its first password, and neither can do both.
 */
export function openAccount(
  db: Database,
  person: string,
  login: string,
  by: By,
): Promise<{person: string; login: string} | Refusal> {
  return db.transaction().execute(async change => {
    const isAdded = await addAccount(change, person, login)
    if (!isAdded)
      return {refused: '此人已有账号，或登录名已被使用，请另选登录名', article: identification}
    await recordOfAccount(change, by, person, {action: '开设账号', after: {login}})
    return {person, login}
  })
}

/** A password to be handed over once; the person must change it, and is signed out everywhere. */
export function resetPassword(
  db: Database,
  person: string,
  by: By,
): Promise<{password: string} | Refusal> {
  return administer(db, person, by, '发放一次性口令', async (change, account) => {
    const password = oneTimePassword(await readRules(change))
    await setPassword(change, account, await hashPassword(password), {at: by.at, mustChange: true})
    await endSessionsOf(change, person)
    await forgetFailures(change, account.login)
    return {answer: {password}}
  })
}

export function unlockAccount(
  db: Database,
  person: string,
  by: By,
): Promise<Record<never, never> | Refusal> {
  return administer(db, person, by, '解除锁定', async (change, {login}) => {
    await forgetFailures(change, login)
    return {answer: {}}
  })
}

/** For a lost telephone: the person enrols anew, with the password alone. */
export function resetSecondFactor(
  db: Database,
  person: string,
  by: By,
): Promise<Record<never, never> | Refusal> {
  return administer(db, person, by, '停用动态口令', async (change, {totpSecret}) => {
    await updateAccount(change, person, {totpSecret: null, totpStep: null, totpOffered: null})
    await replaceRecoveryCodes(change, person, [])
    await endSessionsOf(change, person)
    await notify(
      change,
      {person, kind: 'second-factor-reset', text: secondFactorReset, link: '/my-account'},
      by.at,
    )
    const before = {hasSecondFactor: totpSecret !== null}
    return {answer: {}, before, after: {hasSecondFactor: false}}
  })
}

const secondFactorReset =
  '您的动态口令已由安全管理员停用，请登录后重新启用。如非本人提出，请告知安全管理员'

export function closeAccount(
  db: Database,
  person: string,
  by: By,
): Promise<Record<never, never> | Refusal> {
  return administer(db, person, by, '注销账号', async change => {
    await updateAccount(change, person, {closed: by.at})
    await endSessionsOf(change, person)
    return {answer: {}, before: {isClosed: false}, after: {isClosed: true}}
  })
}

/** What all of them have in common: an open account that is not one's own, held, and one act. */
function administer<Answer extends object>(
  db: Database,
  person: string,
  by: By,
  action: string,
  change: (
    change: Change,
    account: Account,
  ) => Promise<{answer: Answer; before?: Json; after?: Json}>,
): Promise<Answer | Refusal> {
  return db.transaction().execute(async (transaction): Promise<Answer | Refusal> => {
    const account = await refusableAccount(transaction, person, by)
    if (isRefusal(account)) return account
    const {answer, before = null, after = null} = await change(transaction, account)
    await recordOfAccount(transaction, by, person, {action, before, after})
    return answer
  })
}

async function refusableAccount(
  change: Change,
  person: string,
  by: By,
): Promise<Account | Refusal> {
  if (person === by.person)
    return {refused: '不能对自己的账号这样做，请由另一名安全管理员办理', article: identification}
  const account = await heldAccountOf(change, person)
  if (!account) return {refused: '此人还没有账号', article: identification}
  return account.closed ? {refused: '账号已注销', article: identification} : account
}
