import {sql} from 'kysely'
import {openAccount, resetPassword} from '../../src/agencies/accounts/administer.ts'
import {signIn} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {setUp} from '../../src/agencies/accounts/set-up.ts'
import {recordAct} from '../../src/agencies/audit/store.ts'
import type {Key} from '../../src/agencies/personal-data/cipher.ts'
import {addPersonalKey, personalKey} from '../../src/agencies/personal-data/store.ts'
import type {Database} from '../../src/db/database.ts'
import {writeSettings} from '../../src/db/settings.ts'
import {demonstrate} from '../../src/demonstration/demonstrate.ts'

const at = new Date('2026-03-02T01:02:03.004Z')
const visitor = {address: '10.1.2.3', browser: 'Firefox\t\\N 中文\n', at}
const system = {name: '周系统', login: 'zhou', password: 'Chushi-2026-a'}

/** Everything that can be entered today, entered the ordinary way; the person's sealed address. */
export async function fill(db: Database, key: Key): Promise<{person: string; sealed: Buffer}> {
  await writeSettings(db, {use: 'real', organ: '某县人民政府办公室'})
  await demonstrate(db)
  const by = {person: '未登录', address: '10.1.2.3', at}
  const done = await setUp(
    db,
    {
      agency: {name: '某县人民政府办公室'},
      system,
      security: {name: '吴安全', login: 'wu', password: 'Chushi-2026-b'},
      audit: {name: '郑审计', login: 'zheng', password: 'Chushi-2026-c'},
    },
    by,
  )
  if (!('agency' in done)) throw new Error(done.refused)
  const {rows} = await sql<{id: string}>`
    insert into people (name, agency) values ('张敏', ${done.agency}) returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await openAccount(db, id, 'zhangmin', by)
  await resetPassword(db, id, by)
  await signIn(db, {login: 'zhou', password: system.password}, visitor)
  await signIn(db, {login: 'zhou', password: '不对'}, visitor)
  const person = await addPersonalKey(db, key)
  const sealed = (await personalKey(db, key, person))?.seal('address', '某县平安东路21号')
  if (!sealed) throw new Error('no key')
  await db.transaction().execute(change =>
    recordAct(change, {
      agency: done.agency,
      at: at.toISOString(),
      actor: '张敏',
      address: null,
      action: '登记',
      object: 'person/1',
      before: {text: '制表\t换行\n反斜线\\ \\N “引号”', numbers: [1.5, null, 1e-7]},
      after: {sealed: sealed.toString('base64')},
    }),
  )
  return {person, sealed}
}

/** Every row of every table in an order of its own, as text. */
export async function contents(db: Database): Promise<Record<string, string[]>> {
  const made = await sql<{name: string; kind: string}>`
    select relname as name, relkind as kind from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'S') order by 1`.execute(db)
  const all: Record<string, string[]> = {}
  for (const {name, kind} of made.rows) {
    const row = kind === 'S' ? sql`concat(last_value, is_called)` : sql`(each.*)::text`
    const {rows} = await sql<{row: string}>`
      select ${row} as row from ${sql.id(name)} each order by 1`.execute(db)
    all[name] = rows.map(each => each.row)
  }
  return all
}
