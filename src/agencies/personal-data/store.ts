import {randomUUID} from 'node:crypto'
import type {Connection} from '../../db/database.ts'
import {type Key, newKey, seal, unseal} from './cipher.ts'

type Tables = {
  personal_keys: {person: string; wrapped: Buffer | null; destroyed_at: Date | null}
}

/** What seals and opens one person's data; `null` when the person was anonymised. */
export type PersonalKey = {
  person: string
  seal(field: string, text: string): Buffer
  open(field: string, sealed: Uint8Array): string
  sealBytes(field: string, bytes: Uint8Array): Buffer
  openBytes(field: string, sealed: Uint8Array): Buffer
}

/** A key for a new person, and how it is kept; nothing is written yet. */
export function newPersonalKey(installation: Key): PersonalKey & {wrapped: Buffer} {
  const person = randomUUID()
  const key = newKey()
  return {...withKey(person, key), wrapped: seal(installation, person, key)}
}

/** A new person's id, whose data can be sealed from now on. */
export async function addPersonalKey(db: Connection, installation: Key): Promise<string> {
  const {person, wrapped} = newPersonalKey(installation)
  await db
    .withTables<Tables>()
    .insertInto('personal_keys')
    .values({person, wrapped, destroyed_at: null})
    .execute()
  return person
}

export async function personalKey(
  db: Connection,
  installation: Key,
  person: string,
): Promise<PersonalKey | null> {
  const {wrapped} = await db
    .withTables<Tables>()
    .selectFrom('personal_keys')
    .select('wrapped')
    .where('person', '=', person)
    .executeTakeFirstOrThrow()
  return wrapped && openPersonalKey(installation, person, wrapped)
}

/** A person's key as it was kept. */
export function openPersonalKey(installation: Key, person: string, wrapped: Buffer): PersonalKey {
  return withKey(person, unseal(installation, person, wrapped))
}

function withKey(person: string, key: Key): PersonalKey {
  const about = (field: string) => `${person}/${field}`
  return {
    person,
    seal: (field, text) => seal(key, about(field), Buffer.from(text)),
    open: (field, sealed) => unseal(key, about(field), sealed).toString(),
    sealBytes: (field, bytes) => seal(key, about(field), bytes),
    openBytes: (field, sealed) => unseal(key, about(field), sealed),
  }
}

/**
 * Anonymises a person for good: the key is overwritten, so that no record, audit entry or later
 * backup can be opened again, while everything that was sealed stays in its place.
 */
export async function destroyPersonalKey(db: Connection, person: string, at: Date): Promise<void> {
  await db
    .withTables<Tables>()
    .updateTable('personal_keys')
    .set({wrapped: null, destroyed_at: at})
    .where('person', '=', person)
    .where('wrapped', 'is not', null)
    .execute()
}
