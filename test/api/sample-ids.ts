import {sql} from 'kysely'
import type {AgencyName, County} from './county.ts'

/** What a sample may name: an agency, and things of it that were made for this one call. */
export type SampleIds = {
  agency: string
  person: string
  department: string
  appointment: string
  standIn: string
}

export const noIds: SampleIds = {
  agency: '',
  person: '',
  department: '',
  appointment: '',
  standIn: '',
}

/** Somebody new each time: what one call does to a person must not matter to the next. */
export async function sampleIds(
  {db, agencies, person}: County,
  path: string,
  target: AgencyName | undefined,
): Promise<SampleIds> {
  if (!target) return {...noIds, person: crypto.randomUUID()}
  const agency = agencies[target]
  const ids = {...noIds, agency, person: await person('李四', target)}
  const added = async (row: Promise<{rows: {id: string | number}[]}>) =>
    String((await row).rows[0]?.id)
  if (path.includes(':department'))
    ids.department = await added(
      sql<{id: string}>`insert into departments (agency, name, "from")
        values (${agency}, ${crypto.randomUUID()}, '2026-01-01') returning id`.execute(db),
    )
  if (path.includes(':appointment'))
    ids.appointment = await added(
      sql<{id: number}>`insert into appointments (person, agency, role, "from")
        values (${ids.person}, ${agency}, 'leader', '2026-04-01') returning id`.execute(db),
    )
  if (path.includes(':standIn'))
    ids.standIn = await added(
      sql<{id: number}>`insert into stand_ins (absent, stand_in, "from", until)
        values (${ids.person}, ${await person('王五', target)}, '2026-04-01', '2026-04-09')
        returning id`.execute(db),
    )
  return ids
}
