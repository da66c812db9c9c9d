import {agencyNames} from '../agencies/accounts/store/names.ts'
import {headsOf} from '../agencies/audit/heads.ts'
import {CannotStart} from '../db/cannot-start.ts'
import type {Database} from '../db/database.ts'

/** The chains there are, by agency, with the name that people know it by. */
export async function chainNames(db: Database): Promise<Map<string, string>> {
  const ids = [...(await headsOf(db)).keys()]
  const names = new Map((await agencyNames(db, ids)).map(({id, name}) => [id, name]))
  return new Map(ids.map(id => [id, names.get(id) ?? (id === 'installation' ? '本系统' : id)]))
}

/** The agencies that were meant: by id or name, else by a part of the name. */
export function chosenAgencies(names: Map<string, string>, words: string): string[] {
  const all = [...names]
  const exact = all.filter(([id, name]) => id === words || name === words)
  const found = exact.length > 0 ? exact : all.filter(([, name]) => name.includes(words))
  if (found.length === 0)
    throw new CannotStart(`没有名为“${words}”的机关，或它还没有审计记录。请核对机关名称。`)
  return found.map(([id]) => id)
}
