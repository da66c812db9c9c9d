import {oneTimePassword} from '../../agencies/accounts/passwords/one-time-password.ts'
import {usualRules} from '../../agencies/accounts/rules.ts'
import {setUp} from '../../agencies/accounts/set-up.ts'
import {hasAgencies} from '../../agencies/accounts/store/first-agency.ts'
import {topAgency} from '../../agencies/accounts/store/people.ts'
import type {Editor} from '../../agencies/organs/change-organ.ts'
import {editOrgan} from '../../agencies/organs/edit-organ.ts'
import {appointmentsOf} from '../../agencies/people/store/appointments.ts'
import {listPeople} from '../../agencies/people/store/list-people.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {enterOnce} from '../enter-once.ts'
import {enterOrgan} from './enter-organ.ts'
import {enterPeople} from './enter-people.ts'
import {given} from './given.ts'
import {countyCode, countyName, organs, regionCode} from './organs.ts'
import {administrators} from './people.ts'

/**
 * The invented county of the trial, entered by its administrators through the ordinary ways of
 * writing; what was begun and broken off is finished. Nobody ever learns the passwords: one signs in
 * by a click.
 */
export function enterCounty(db: Database, at: Date): Promise<void> {
  return enterOnce(db, 'county', () => enterAll(db, at))
}

async function enterAll(db: Database, at: Date): Promise<void> {
  if (!(await hasAgencies(db)))
    given(await setUp(db, firstOrgan(), {person: '试用', address: '127.0.0.1', at}))
  const agency = await topAgency(db)
  const system = await editorFor(db, agency, administrators.system.name, at)
  const security = await editorFor(db, agency, administrators.security.name, at)
  given(
    await editOrgan(db, system, agency, {
      kind: 'government',
      creditCode: countyCode,
      regionCode,
      supervisor: null,
    }),
  )
  let supervisor: string | null = null
  const ids = new Map([[countyName, agency]])
  for (const organ of organs) {
    const id = await enterOrgan(db, system, {county: agency, supervisor}, organ)
    ids.set(organ.name, id)
    supervisor ??= id
  }
  await enterPeople(db, {system, security}, ids)
}

function firstOrgan() {
  const password = () => oneTimePassword(usualRules)
  return {
    agency: {name: countyName, creditCode: countyCode, regionCode},
    system: {...administrators.system, password: password()},
    security: {...administrators.security, password: password()},
    audit: {...administrators.audit, password: password()},
  }
}

/** The administrator of this name, acting. */
async function editorFor(db: Database, agency: string, name: string, at: Date): Promise<Editor> {
  const within = {own: [agency], below: []}
  const {rows} = await listPeople(db, within, {text: name, page: 1, size: 1}, dayOf(at))
  const person = rows[0]?.id
  if (person === undefined) throw new Error(`no administrator ${name}`)
  return {
    actor: {person, appointments: await appointmentsOf(db, [person])},
    by: {person, address: '127.0.0.1', at},
  }
}
