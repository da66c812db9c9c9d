import type {Connection} from '../../db/database.ts'

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

/** The departments for which appointments act: their own, or the one in which their person works. */
export async function sectionsOf(
  db: Connection,
  appointments: readonly {person: string; department?: string}[],
): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('people')
    .select(['id', 'department'])
    .where('id', 'in', [...appointments.map(({person}) => person), nobody])
    .execute()
  const members = new Map(rows.map(({id, department}) => [id, department]))
  return [
    ...new Set(
      appointments.flatMap(({person, department}) => department ?? members.get(person) ?? []),
    ),
  ]
}

/** For a list that may be empty. */
const nobody = '00000000-0000-0000-0000-000000000000'
