import Fastify, {
  type FastifyInstance,
  type InjectOptions,
  type LightMyRequestResponse,
} from 'fastify'
import {sql} from 'kysely'
import {locales, config as zodConfig} from 'zod'
import {openAccount, resetPassword} from '../../src/agencies/accounts/administer.ts'
import {type Key, newKey} from '../../src/agencies/personal-data/cipher.ts'
import type {Role} from '../../src/agencies/roles.ts'
import {api} from '../../src/api/api.ts'
import type {ApiParts} from '../../src/api/handler.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import type {Database} from '../../src/db/database.ts'
import {testDatabase} from '../database.ts'
import {addPerson} from '../people.ts'

type Context = {after(end: () => Promise<void>): void}

/** 某县 has 住建局 and 教育局 under it; 房管所 belongs to 住建局. */
const tree = {某县: null, 住建局: '某县', 教育局: '某县', 房管所: '住建局'} as const
export type AgencyName = keyof typeof tree

/** A small county with an API over it, whose clock the test sets. */
export type County = {
  db: Database
  app: FastifyInstance
  agencies: Record<AgencyName, string>
  clock: {now: Date}
  key: Key
  person(name: string, agency: AgencyName, roles?: Role[]): Promise<string>
  /** An account with a one-time password. */
  account(person: string, login: string): Promise<string>
}

export async function county(t: Context, given: Partial<ApiParts> = {}): Promise<County> {
  const empty = await emptyCounty(t, given)
  const {db, clock} = empty
  const agencies = await plant(db)
  const by = {person: 'test', address: '127.0.0.1', at: clock.now}
  return {
    ...empty,
    agencies,
    person: (name, agency, roles = []) => addPerson(db, name, agencies[agency], roles),
    async account(person, login) {
      await openAccount(db, person, login, by)
      const given = await resetPassword(db, person, by)
      return 'password' in given ? given.password : ''
    },
  }
}

/** Before anybody has set it up. */
export async function emptyCounty(
  t: Context,
  given: Partial<ApiParts> = {},
): Promise<Pick<County, 'db' | 'app' | 'clock' | 'key'>> {
  zodConfig(locales.zhCN())
  const db = await testDatabase(t)
  const clock = {now: new Date('2026-03-02T01:00:00Z')}
  const key = newKey()
  const app = Fastify()
  await app.register(api, {
    prefix: '/api',
    db,
    key: async () => key,
    isTrial: false,
    organ: '某县人民政府办公室',
    isFirstRunPassword: async (typed: string) => typed === 'K7QD',
    mostFileBytes: 1_048_576,
    now: () => clock.now,
    ...given,
  })
  t.after(() => app.close())
  return {db, app, clock, key}
}

/** What a browser with our console in it does: keeps its cookie, sends our header. */
export function visitor(app: FastifyInstance) {
  let cookie: string | undefined
  return async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> => {
    const options: InjectOptions = {
      method,
      url,
      headers: {[ownHeader.name]: ownHeader.value, ...(cookie && {cookie}), ...headers},
      ...(body && {payload: body}),
    }
    const answer = await app.inject(options)
    const [kept] = answer.cookies
    if (kept) cookie = kept.value ? `${kept.name}=${kept.value}` : undefined
    return answer
  }
}

async function plant(db: Database): Promise<Record<AgencyName, string>> {
  const ids: Partial<Record<string, string>> = {}
  for (const [name, parent] of Object.entries(tree)) {
    const {rows} = await sql<{id: string}>`
      insert into agencies (name, parent) values (${name}, ${parent && ids[parent]}) returning id`.execute(
      db,
    )
    ids[name] = rows[0]?.id
  }
  return ids as Record<AgencyName, string>
}
