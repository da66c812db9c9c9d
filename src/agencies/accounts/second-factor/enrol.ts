import type {Database} from '../../../db/database.ts'
import type {Refusal} from '../../../law/refusal.ts'
import type {Key} from '../../personal-data/cipher.ts'
import type {By} from '../act.ts'
import {refusesCurrent} from '../passwords/confirm-password.ts'
import {recordOfAccount} from '../record-account.ts'
import {identification} from '../rules.ts'
import {renewSession} from '../sessions/renew-session.ts'
import {type Account, heldAccountOf, updateAccount} from '../store/accounts.ts'
import {readRules} from '../store/rules.ts'
import {replaceRecoveryCodes} from '../store/secrets.ts'
import {endSessionsOf} from '../store/sessions.ts'
import {hashRecoveryCode, newRecoveryCodes} from './recovery-codes.ts'
import {openSecret, sealSecret} from './sealed-secret.ts'
import {type Enrolment, newEnrolment, stepOfCode} from './second-factor.ts'

/** Offers a new secret to whoever has the password; nothing changes until a code of it is shown. */
export async function beginEnrolment(
  db: Database,
  key: Key,
  {issuer, password}: {issuer: string; password: string},
  by: By,
): Promise<Enrolment | Refusal> {
  const rules = await readRules(db)
  return db.transaction().execute(async change => {
    const {person} = by
    const account = await heldAccountOf(change, person)
    if (!account) return {refused: '没有账号，不能启用动态口令', article: identification}
    const wrong = await refusesCurrent(change, account, password, by, rules)
    if (wrong) return wrong
    const enrolment = await newEnrolment(issuer, account.login)
    const totpOffered = sealSecret(key, person, enrolment.secret)
    await updateAccount(change, person, {totpOffered})
    return enrolment
  })
}

/** Takes the offered secret into use, and gives the ten recovery codes that are never shown again. */
export async function finishEnrolment(
  db: Database,
  key: Key,
  session: string,
  code: string,
  by: By,
): Promise<{recoveryCodes: string[]; token: string} | Refusal> {
  return db.transaction().execute(async change => {
    const {person, at} = by
    const account = await heldAccountOf(change, person)
    const offered = account?.totpOffered
    if (!account || !offered) return {refused: '请先扫描二维码', article: identification}
    const step = await stepOfCode(openSecret(key, person, offered), code, at, null)
    if (step === undefined)
      return {refused: '动态口令不对，请核对手机的时间后再试', article: identification}
    const recoveryCodes = newRecoveryCodes()
    const hashes = recoveryCodes.map(each => hashRecoveryCode(person, each))
    await updateAccount(change, person, {
      totpSecret: offered,
      totpOffered: null,
      totpStep: step,
    })
    await replaceRecoveryCodes(change, person, hashes)
    await endSessionsOf(change, person, session)
    await recordOfAccount(change, by, person, {
      action: '启用动态口令',
      before: {hasSecondFactor: had(account)},
      after: {hasSecondFactor: true},
    })
    return {recoveryCodes, ...(await renewSession(change, session, {passedSecondFactor: true}))}
  })
}

function had({totpSecret}: Account): boolean {
  return totpSecret !== null
}
