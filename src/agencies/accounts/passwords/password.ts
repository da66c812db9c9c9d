import {addDays, type Day} from '../../../law/day.ts'
import type {Refusal} from '../../../law/refusal.ts'
import {type AccountRules, identification} from '../rules.ts'

/** Why a password cannot be chosen by this person; nothing when it can. Its history is not known here. */
export function refusesPassword(
  password: string,
  {login, name}: {login: string; name: string},
  {passwordLength}: AccountRules,
): Refusal | undefined {
  const wrong = (refused: string): Refusal => ({refused, article: identification})
  const length = [...password].length
  if (length < passwordLength)
    return wrong(`口令应不少于${passwordLength}个字符，现为${length}个，请加长`)
  const kinds = kindsOf(password)
  if (kinds < kindsNeeded)
    return wrong(
      `口令应含大写字母、小写字母、数字、符号中的至少${kindsNeeded}种，现为${kinds}种，请补足`,
    )
  const text = password.toLowerCase()
  if (text.includes(login.toLowerCase())) return wrong('口令中不得含有登录名，请另设')
  if (text.includes(name.toLowerCase())) return wrong('口令中不得含有姓名，请另设')
  return undefined
}

/** The last day on which a password set on `set` is good; nothing when it does not expire. */
export function passwordUntil(set: Day, {passwordDays}: AccountRules): Day | undefined {
  return passwordDays === 0 ? undefined : addDays(set, passwordDays)
}

const kindsNeeded = 3
const kinds = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

function kindsOf(password: string): number {
  return kinds.filter(kind => kind.test(password)).length
}
