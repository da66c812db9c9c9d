import type {Key} from '../../agencies/personal-data/cipher.ts'
import {openFields} from '../../agencies/personal-data/fields.ts'
import {
  addPersonalKey,
  newPersonalKey,
  type PersonalKey,
  personalKey,
} from '../../agencies/personal-data/store.ts'
import type {Change, Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'
import type {RequestPerson} from '../applicants/applicant.ts'
import type {PersonRole, ReadTables, RequestTables} from './tables.ts'

/** Somebody on a request; `key` opens what is sealed of the person, null once anonymised. */
export type PersonOfRequest = {person: string; role: PersonRole; key: PersonalKey | null}

type Tables = RequestTables & {
  personal_keys: {person: string; agency: string; object: string; closed: Day | null}
  personal_fields: {person: string; field: string; sealed: Buffer}
}

/** Puts somebody on a request, every field sealed under a key of the person's own. */
export async function addPerson(
  change: Change,
  installation: Key,
  {agency, request, object}: {agency: string; request: string; object: string},
  {role, place}: {role: PersonRole; place: number},
  fields: RequestPerson,
): Promise<void> {
  const person = await addPersonalKey(change, installation)
  const key = await personalKey(change, installation, person)
  if (!key) throw new Error('a new key is gone already')
  const tables = change.withTables<Tables>()
  await tables
    .updateTable('personal_keys')
    .set({agency, object})
    .where('person', '=', person)
    .execute()
  const sealed = Object.entries(fields).flatMap(([field, text]) =>
    text === null ? [] : [{person, field, sealed: key.seal(field, text)}],
  )
  await tables.insertInto('personal_fields').values(sealed).execute()
  await tables.insertInto('request_people').values({person, request, role, place}).execute()
}

/** Somebody on a request that is over since `closed`; null while it is not. */
export type PersonToAdd = {
  request: string
  object: string
  role: PersonRole
  place: number
  fields: Partial<RequestPerson>
  closed: Day | null
}

/** The same for many people of an agency's requests at once, of whom not everything need be known. */
export async function addPeople(
  change: Change,
  installation: Key,
  agency: string,
  people: readonly PersonToAdd[],
): Promise<void> {
  const tables = change.withTables<Tables & {personal_keys: {wrapped: Buffer}}>()
  const keyed = people.map(each => ({...each, key: newPersonalKey(installation)}))
  await tables
    .insertInto('personal_keys')
    .values(
      keyed.map(({key: {person, wrapped}, object, closed}) => ({
        person,
        wrapped,
        agency,
        object,
        closed,
      })),
    )
    .execute()
  await tables
    .insertInto('personal_fields')
    .values(
      keyed.flatMap(({key, fields}) =>
        Object.entries(fields).flatMap(([field, text]) =>
          text === null ? [] : [{person: key.person, field, sealed: key.seal(field, text)}],
        ),
      ),
    )
    .execute()
  await tables
    .insertInto('request_people')
    .values(keyed.map(({key: {person}, request, role, place}) => ({person, request, role, place})))
    .execute()
}

/** The people of a request with their keys, the applicant first. */
export async function peopleOfRequest(
  db: Connection,
  installation: Key,
  request: string,
): Promise<PersonOfRequest[]> {
  const rows = await db
    .withTables<ReadTables>()
    .selectFrom('request_people')
    .select(['person', 'role'])
    .where('request', '=', request)
    .orderBy('place')
    .execute()
  return Promise.all(
    rows.map(async row => ({...row, key: await personalKey(db, installation, row.person)})),
  )
}

/** What is known of a person: those fields that were given; nothing once anonymised. */
export async function fieldsOf(
  db: Connection,
  {key}: Pick<PersonOfRequest, 'key'>,
): Promise<Partial<RequestPerson>> {
  return key ? openFields(db, key) : {}
}

/** Since when the request is over, from which the years of keeping are counted; null while it is not. */
export async function closePersonalData(
  change: Change,
  request: string,
  closed: Day | null,
): Promise<void> {
  await change
    .withTables<Tables>()
    .updateTable('personal_keys')
    .set({closed})
    .where('person', 'in', of =>
      of.selectFrom('request_people').select('person').where('request', '=', request),
    )
    .execute()
}
