import type {Change, Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import type {Refusal} from '../../law/refusal.ts'
import {isCreditCode} from '../credit-code.ts'
import type {Role} from '../roles.ts'
import {type By, recordOf} from './act.ts'
import {setPassword} from './passwords/change-password.ts'
import {hashPassword} from './passwords/hash-password.ts'
import {refusesPassword} from './passwords/password.ts'
import {usualRules} from './rules.ts'
import {addAccount} from './store/accounts.ts'
import {addAdministrator, addFirstAgency, hasAgencies} from './store/first-agency.ts'

export type Administrator = {name: string; login: string; password: string}

export type SetUp = {
  agency: {name: string; creditCode?: string | undefined; regionCode?: string | undefined}
  system: Administrator
  security: Administrator
  audit: Administrator
}

/** 「首次启用」 is open while there is no agency; then it is closed for good. */
export async function isSetUpOpen(db: Database): Promise<boolean> {
  return !(await hasAgencies(db))
}

/**
 * The first agency with its three administrators, of whom nobody is two. Who may do this has shown
 * the first-run password; all or nothing is done, and only once.
 */
export async function setUp(
  db: Database,
  given: SetUp,
  by: By,
): Promise<{agency: string} | Refusal> {
  const refusal = refusesSetUp(given)
  if (refusal) return refusal
  return db.transaction().execute(async (change): Promise<{agency: string} | Refusal> => {
    const agency = await addFirstAgency(change, given.agency)
    if (agency === undefined) return {refused: '已经启用过，请直接登录', article: setUpRule}
    for (const [part, role] of parts) await appoint(change, agency, role, given[part], by.at)
    await recordOf(change, by, agency, {
      action: '首次启用',
      object: `agency/${agency}`,
      after: {name: given.agency.name, administrators: parts.map(([part]) => given[part].login)},
    })
    return {agency}
  })
}

const setUpRule = '首次启用规则'

const parts: ['system' | 'security' | 'audit', Role][] = [
  ['system', 'system-administrator'],
  ['security', 'security-administrator'],
  ['audit', 'audit-administrator'],
]

function refusesSetUp({agency, ...given}: SetUp): Refusal | undefined {
  if (agency.creditCode !== undefined && !isCreditCode(agency.creditCode))
    return {refused: '统一社会信用代码的校验位不对，请核对', article: 'GB 32100—2015'}
  const people = parts.map(([part]) => given[part])
  if (new Set(people.map(({login}) => login.toLowerCase())).size < people.length)
    return {refused: '三个管理员的登录名不得相同', article: setUpRule}
  if (new Set(people.map(({password}) => password)).size < people.length)
    return {refused: '三个管理员的口令不得相同，应由本人各自设定', article: setUpRule}
  for (const {password, ...about} of people) {
    const refusal = refusesPassword(password, about, usualRules)
    if (refusal) return {...refusal, refused: `${about.name}：${refusal.refused}`}
  }
  return undefined
}

/** The password was typed with two others looking on: the person changes it at once. */
async function appoint(
  change: Change,
  agency: string,
  role: Role,
  {name, login, password}: Administrator,
  at: Date,
): Promise<void> {
  const person = await addAdministrator(change, {agency, name, role, from: dayOf(at)})
  await addAccount(change, person, login)
  await setPassword(change, {person}, await hashPassword(password), {at, mustChange: true})
}
