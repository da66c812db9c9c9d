import {passwordUntil} from '../../agencies/accounts/passwords/password.ts'
import type {Present} from '../../agencies/accounts/sessions/actor.ts'
import {agencyNames, personNames} from '../../agencies/accounts/store/names.ts'
import {personOf} from '../../agencies/accounts/store/people.ts'
import {readRules} from '../../agencies/accounts/store/rules.ts'
import type {Answer} from '../../contract/route.ts'
import type {sessionRoutes} from '../../contract/sessions.ts'
import type {Database} from '../../db/database.ts'

/** What the console draws itself by; of a session still signing in no more than its person. */
export async function describeMe(
  db: Database,
  {account, standing, actor}: Present,
): Promise<Answer<typeof sessionRoutes.me>> {
  const {id, name} = await personOf(db, actor.person)
  const appointments = standing === 'open' ? actor.appointments : []
  const until = account?.passwordSet && passwordUntil(account.passwordSet, await readRules(db))
  return {
    standing,
    person: {id, name, login: account?.login ?? null},
    hasSecondFactor: account?.totpSecret != null,
    passwordUntil: until || null,
    appointments: [...appointments],
    agencies: await agenciesOf(db, appointments),
    absent: await personNames(
      db,
      appointments.flatMap(({actsFor}) => actsFor ?? []),
    ),
  }
}

/** Where the person is appointed first, then what is supervised or was merged. */
async function agenciesOf(
  db: Database,
  appointments: Present['actor']['appointments'],
): Promise<{id: string; name: string}[]> {
  const ids = [...new Set(appointments.map(({agency}) => agency))]
  const names = new Map((await agencyNames(db, ids)).map(({id, name}) => [id, name]))
  return ids.map(id => ({id, name: names.get(id) ?? ''}))
}
