import {type RawBuilder, sql} from 'kysely'
import type {Connection} from '../../../db/database.ts'
import type {Day} from '../../../law/day.ts'
import {agenciesWithin} from '../../accounts/store/names.ts'
import {pageOf, type Sort} from '../../accounts/store/page-of.ts'
import type {visible} from '../../permissions.ts'
import type {AgencyKind} from '../kinds.ts'

/** What is looked for in a list of agencies; `text` in names, old and new, and codes. */
export type AgencySearch = {
  text?: string | undefined
  kind?: AgencyKind | undefined
  parent?: string | undefined
  isMerged?: boolean | undefined
  /** A column of the row, with `-` in front from the last to the first. */
  sort?: string | undefined
  page: number
  size: number
}

export type AgencyRow = {
  id: string
  name: string
  kind: AgencyKind | null
  parent: string | null
  parentName: string | null
  creditCode: string | null
  regionCode: string | null
  supervisor: string | null
  supervisorName: string | null
  mergedInto: string | null
  mergedOn: Day | null
  people: number
}

/** A page of the agencies that their reader may see, by name where nothing else is asked. */
export async function listAgencies(
  db: Connection,
  within: ReturnType<typeof visible>,
  search: AgencySearch,
): Promise<{rows: AgencyRow[]; total: number}> {
  const wanted = sql.join(await conditions(db, within, search), sql` and `)
  const fitting = {table: 'agencies', wanted, sorts, sort: search.sort, usual: 'name'}
  const {ids, total} = await pageOf(db, fitting, search)
  const {rows} = await sql<AgencyRow>`
    select ${columns} ${joined}
    join unnest(${ids}::uuid[]) with ordinality shown (id, place) on shown.id = agencies.id
    order by shown.place`.execute(db)
  return {rows, total}
}

/** One agency as the list shows it. */
export async function agencyRowOf(db: Connection, id: string): Promise<AgencyRow | undefined> {
  const {rows} = await sql<AgencyRow>`
    select ${columns} ${joined} where agencies.id = ${id}`.execute(db)
  return rows[0]
}

/** The agencies that a reader may see, each with its parent where that is one of them. */
export async function listTree(
  db: Connection,
  within: ReturnType<typeof visible>,
): Promise<Pick<AgencyRow, 'id' | 'name' | 'kind' | 'parent' | 'mergedOn'>[]> {
  const seen = await agenciesWithin(db, within)
  const {rows} = await sql<Pick<AgencyRow, 'id' | 'name' | 'kind' | 'parent' | 'mergedOn'>>`
    select id, name, kind, merged_on as "mergedOn",
      case when parent = any(${seen}::uuid[]) then parent end as parent
    from agencies where id = any(${seen}::uuid[]) order by name, id`.execute(db)
  return rows
}

/** What was merged into an agency itself, by day. */
export async function absorbedBy(
  db: Connection,
  id: string,
): Promise<{id: string; name: string; mergedOn: Day}[]> {
  const {rows} = await sql<{id: string; name: string; mergedOn: Day}>`
    select id, name, merged_on as "mergedOn" from agencies
    where merged_into = ${id} order by merged_on, name`.execute(db)
  return rows
}

const columns = sql`agencies.id, agencies.name, agencies.kind, agencies.parent,
  above.name as "parentName", agencies.credit_code as "creditCode",
  agencies.region_code as "regionCode", agencies.supervisor, supervising.name as "supervisorName",
  agencies.merged_into as "mergedInto", agencies.merged_on as "mergedOn",
  (select count(*) from people where people.agency = agencies.id) as people`

const joined = sql`from agencies
  left join agencies above on above.id = agencies.parent
  left join agencies supervising on supervising.id = agencies.supervisor`

/** By what the list can be ordered. */
const sorts: Record<string, Sort> = {
  name: {column: 'name'},
  kind: {column: 'kind', type: 'text'},
  parentName: {column: 'parent', type: 'uuid', named: 'agencies'},
  creditCode: {column: 'credit_code', type: 'text'},
  regionCode: {column: 'region_code', type: 'text'},
  mergedOn: {column: 'merged_on', type: 'date'},
}

async function conditions(
  db: Connection,
  within: ReturnType<typeof visible>,
  {text, kind, parent, isMerged}: AgencySearch,
): Promise<RawBuilder<unknown>[]> {
  return [
    sql`agencies.id = any(${await agenciesWithin(db, within)}::uuid[])`,
    ...(text
      ? [
          sql`(strpos(agencies.name, ${text}) > 0 or strpos(agencies.credit_code, upper(${text})) > 0
            or strpos(agencies.region_code, ${text}) > 0 or exists (
              select from former_names where agency = agencies.id and strpos(former_names.name, ${text}) > 0))`,
        ]
      : []),
    ...(kind ? [sql`agencies.kind = ${kind}`] : []),
    ...(parent ? [sql`agencies.parent = ${parent}`] : []),
    ...(isMerged === undefined ? [] : [sql`(agencies.merged_into is not null) = ${isMerged}`]),
  ]
}
