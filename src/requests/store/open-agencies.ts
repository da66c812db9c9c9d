import {sql} from 'kysely'
import type {DisclosureOffice} from '../../agencies/organs/store/disclosure-offices.ts'
import type {Connection} from '../../db/database.ts'
import type {Day} from '../../law/day.ts'

/** An agency that can be asked: one whose disclosure office is known, and which still exists. */
export type OpenAgency = {id: string; agencyName: string} & DisclosureOffice

/** Those of the installation, by the order of the tree. */
export async function openAgencies(db: Connection, today: Day): Promise<OpenAgency[]> {
  const {rows} = await sql<OpenAgency>`
    with recursive tree as (
      select id, name, merged_on, array[name] as line from agencies where parent is null
      union all
      select under.id, under.name, under.merged_on, line || under.name
      from agencies under join tree on under.parent = tree.id
    )
    select tree.id, tree.name as "agencyName", office.name, address, hours, telephone, fax, email
    from tree join disclosure_offices office on office.agency = tree.id
    where merged_on is null or merged_on > ${today}
    order by line`.execute(db)
  return rows
}
