import type {Day} from '../../law/day.ts'
import {loginPattern} from '../accounts/login.ts'
import {isEmail, isTelephone} from '../people/contact.ts'
import {personNameLength} from '../people/names.ts'
import {type Role, roles} from '../roles.ts'
import {closest} from './closest.ts'
import {personColumns, personSheet} from './columns.ts'
import type {Problem} from './problem.ts'
import {readDay} from './read-day.ts'
import {splitList} from './read-organs.ts'
import type {SheetRow} from './read-sheet.ts'

/** A row of 「人员」 as it is meant; agency and department still by the words that name them. */
export type PersonEntry = {
  row: number
  name: string | undefined
  agency: string | undefined
  department: string | undefined
  telephone: string | null
  email: string | null
  login: string | null
  roles: Role[]
  from: Day | undefined
  until: Day | undefined
}

type Key = keyof typeof personColumns
type Tell = (key: Key, text: string) => void

/** What the rows of 「人员」 say, and what is wrong in each by itself. */
export function readPeople(rows: readonly SheetRow<Key>[]): {
  entries: PersonEntry[]
  problems: Problem[]
} {
  const problems: Problem[] = []
  const entries = rows.map(({row, texts, flawed}): PersonEntry => {
    const tell: Tell = (key, text) =>
      problems.push({sheet: personSheet, row, column: personColumns[key].title, text})
    const {name, agency, department, telephone = null, email = null, login = null} = texts
    if (name && (name.length < personNameLength.least || !/\p{L}/u.test(name)))
      tell('name', '不是姓名，请填写全名')
    if (telephone && !isTelephone(telephone))
      tell('telephone', `“${telephone}”不是电话号码，应如 0951-5032110，只填一个`)
    if (email && !isEmail(email))
      tell('email', `“${email}”不是电子邮箱，应如 zhangmin@example.gov.cn`)
    if (login && !loginPattern.test(login))
      tell('login', `“${login}”不能作登录名，应为2至50个字母、汉字、数字或 . _ @ -`)
    const held = readRoles(texts.roles ?? '', tell)
    const from = readDayOf('from', texts.from, tell)
    const until = readDayOf('until', texts.until, tell)
    if (held.length > 0 && texts.from === undefined && !flawed.has('from'))
      tell('from', '填了职务，没有填任职自哪一天')
    if (held.length === 0 && !flawed.has('roles') && !texts.roles && (from || until))
      tell('roles', '填了任职日期，没有填职务')
    const isBackwards = from !== undefined && until !== undefined && until < from
    if (isBackwards) tell('until', `任职至${until}，早于任职自${from}`)
    const days = isBackwards ? {from: undefined, until: undefined} : {from, until}
    return {row, name, agency, department, telephone, email, login, roles: held, ...days}
  })
  return {entries, problems}
}

const byTitle = new Map(
  Object.entries(roles).map(([role, title]) => [title as string, role as Role]),
)

function readRoles(text: string, tell: Tell): Role[] {
  const held = new Set<Role>()
  for (const title of splitList(text)) {
    const role = byTitle.get(title)
    const meant = closest(title, byTitle.keys())
    if (role) held.add(role)
    else tell('roles', `没有“${title}”这个职务，${meant ? `是否应为“${meant}”？` : '请见“可选值”'}`)
  }
  return [...held]
}

function readDayOf(key: 'from' | 'until', text: string | undefined, tell: Tell): Day | undefined {
  if (text === undefined) return undefined
  const day = readDay(text)
  if (!day) tell(key, `“${text}”不是日期，应如 2026-03-01`)
  return day
}
