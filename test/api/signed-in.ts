import {startSession} from '../../src/agencies/accounts/sessions/sign-in.ts'
import {type Role, roles} from '../../src/agencies/roles.ts'
import {ownHeader} from '../../src/contract/problems.ts'
import type {AgencyName, County} from './county.ts'

export type Asked = {statusCode: number; body: string; json(): Record<string, unknown>}

/** Somebody of this role at an agency of the county, who is signed in and asks. */
export async function signedInAs(place: County, role: Role, agency: AgencyName = '某县') {
  const person = await place.person(roles[role], agency, [role])
  return {person, ask: await askAs(place, person)}
}

/** A person of the county who is signed in. */
export async function askAs({app, db, clock}: County, person: string) {
  const browser = {address: '127.0.0.1', browser: 'test', at: clock.now}
  const {token} = await db
    .transaction()
    .execute(change => startSession(change, person, browser, {ofTrial: true}))
  const headers = {[ownHeader.name]: ownHeader.value, cookie: `gongkai=${token}`}
  return async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Asked> => app.inject({method, url: encodeURI(url), headers, ...(payload && {payload})})
}
