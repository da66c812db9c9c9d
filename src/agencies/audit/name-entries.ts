import type {Database} from '../../db/database.ts'
import {agencyNames, personNames} from '../accounts/store/names.ts'
import type {AuditEntry} from './chain.ts'

export type NamedEntry = AuditEntry & {agencyName: string | null; actorName: string | null}

/** Entries with the names of their agencies and people, where the ids name any. */
export async function nameEntries(
  db: Database,
  entries: readonly AuditEntry[],
): Promise<NamedEntry[]> {
  const agencies = byId(await agencyNames(db, [...new Set(entries.map(({agency}) => agency))]))
  const people = byId(await personNames(db, [...new Set(entries.map(({actor}) => actor))]))
  return entries.map(entry => ({
    ...entry,
    agencyName: agencies.get(entry.agency) ?? null,
    actorName: people.get(entry.actor) ?? null,
  }))
}

function byId(named: readonly {id: string; name: string}[]): Map<string, string> {
  return new Map(named.map(({id, name}) => [id, name]))
}
