import {tmpdir} from 'node:os'
import type {TestContext} from 'node:test'
import {sql} from 'kysely'
import type {Browser} from 'playwright-core'
import {openAccount, resetPassword} from '../../src/agencies/accounts/administer.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Role} from '../../src/agencies/roles.ts'
import type {Database} from '../../src/db/database.ts'
import {writeFirst} from '../../src/db/settings.ts'
import {buildApplication} from '../../src/start/application.ts'
import {prepareConsole} from '../../src/start/console/prepare-console.ts'
import {testDatabase} from '../database.ts'
import {openBrowser} from '../pages/browser.ts'
import {addPerson} from '../people.ts'

/** An office whose staff work in the console, listening, and a browser to visit it. */
export type Office = {
  db: Database
  /** Of the console, without a stroke at its end. */
  address: string
  browser: Browser
  /** Where the built files lie. */
  built: string
  agencies: Record<string, string>
  person(name: string, agency: string, roles: Role[]): Promise<string>
  /** A login and its one-time password. */
  account(person: string, login: string): Promise<string>
}

/** 某县 with two bureaus under it; `isSetUp: false`: before anybody has set it up. */
export async function openOffice(
  t: TestContext,
  {trial = true, isSetUp = true} = {},
): Promise<Office> {
  const files = prepareConsole(
    async () => tmpdir(),
    reason => t.diagnostic(reason),
  )
  await files.begin()
  const state = files.state()
  if (state.is !== 'ready') throw new Error('the console was not built')
  const db = await testDatabase(t)
  await writeFirst(db, 'use', trial ? 'trial' : 'real')
  const key = newKey()
  const app = await buildApplication({
    db,
    key: async () => key,
    site: {trial, organ: trial ? null : '某县人民政府办公室'},
    stage: trial ? 'trial' : 'enabled',
    isPassword: async typed => typed === 'K7QD',
    enable: async () => undefined,
    console: files.state,
  })
  t.after(() => app.close())
  const origin = await app.listen({host: '127.0.0.1', port: 0})
  const browser = await openBrowser()
  const agencies = isSetUp ? await plant(db) : {}
  const by = {person: 'test', address: '127.0.0.1', at: new Date()}
  return {
    db,
    address: `${origin}/console`,
    browser,
    built: state.folder,
    agencies,
    person: (name, agency, roles) => addPerson(db, name, agencies[agency] ?? '', roles),
    async account(person, login) {
      await openAccount(db, person, login, by)
      const given = await resetPassword(db, person, by)
      return 'password' in given ? given.password : ''
    },
  }
}

async function plant(db: Database): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [name, kind, parent] of [
    ['某县人民政府办公室', 'government', null],
    ['某县住房和城乡建设局', 'department', '某县人民政府办公室'],
    ['某县教育局', 'department', '某县人民政府办公室'],
  ] as const) {
    const {rows} = await sql<{id: string}>`
      insert into agencies (name, kind, parent)
      values (${name}, ${kind}, ${parent && ids[parent]}) returning id`.execute(db)
    ids[name] = rows[0]?.id ?? ''
  }
  return ids
}
