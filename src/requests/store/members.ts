import type {Connection} from './tables.ts'

type Tables = {people: {id: string; agency: string; department: string | null}}

/** In which department each person of an agency works, of those who work in one. */
export async function membersOf(db: Connection, agency: string): Promise<Map<string, string>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('people')
    .select(['id', 'department'])
    .where('agency', '=', agency)
    .execute()
  return new Map(rows.flatMap(({id, department}) => (department ? [[id, department]] : [])))
}
