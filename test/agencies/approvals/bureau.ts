import {sql} from 'kysely'
import type {By} from '../../../src/agencies/accounts/act.ts'
import {approvalObject} from '../../../src/agencies/approvals/append.ts'
import {beginApproval} from '../../../src/agencies/approvals/begin.ts'
import {type AskedStep, change} from '../../../src/agencies/approvals/change.ts'
import type {ApprovalKind} from '../../../src/agencies/approvals/kinds.ts'
import {saveFile} from '../../../src/agencies/files/store.ts'
import type {Role} from '../../../src/agencies/roles.ts'
import type {Database} from '../../../src/db/database.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {testDatabase} from '../../database.ts'
import {png} from '../files/scans.ts'

type Context = {after(end: () => Promise<void>): void}

/** 住建局 on its own, where people are appointed and things are submitted at 2026-03-02 09:00. */
export async function bureau(t: Context) {
  const db = await testDatabase(t)
  const agency = await newAgency(db, '住建局')
  const at = new Date('2026-03-02T01:00:00Z')
  const by = (person: string): By => ({person, address: '10.0.0.8', at})
  return {
    db,
    agency,
    at,
    by,
    person: (name: string, ...roles: Role[]) => newPerson(db, agency, name, roles),
    async standIn(absent: string, standIn: string) {
      await sql`insert into stand_ins (absent, stand_in, "from", until)
        values (${absent}, ${standIn}, '2026-03-01', '2026-03-31')`.execute(db)
    },
    async begin(
      drafter: string,
      given: Partial<{kind: ApprovalKind; object: string; department: string; title: string}> = {},
    ) {
      const {
        kind = 'reply',
        object = crypto.randomUUID(),
        department = null,
        title = '答复稿',
      } = given
      const begun = await db
        .transaction()
        .execute(open =>
          beginApproval(open, {agency, department, kind, object, title}, by(drafter)),
        )
      if (isRefusal(begun)) throw new Error(begun.refused)
      return begun.approval
    },
    take: (id: string, person: string, seen: number, step: AskedStep) =>
      change(db, id, {seen, step}, by(person), {}),
    scan: (id: string, person: string) =>
      db
        .transaction()
        .execute(open =>
          saveFile(
            open,
            {agency, object: approvalObject(id)},
            {name: '呈批单.png', bytes: png, kind: 'png'},
            by(person),
          ),
        ),
  }
}

export async function newAgency(db: Database, name: string): Promise<string> {
  const {rows} = await sql<{id: string}>`
    insert into agencies (name) values (${name}) returning id`.execute(db)
  return rows[0]?.id ?? ''
}

export async function newPerson(
  db: Database,
  agency: string,
  name: string,
  roles: Role[],
  department: string | null = null,
): Promise<string> {
  const {rows} = await sql<{id: string}>`
    insert into people (name, agency) values (${name}, ${agency}) returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  for (const role of roles)
    await sql`
      insert into appointments (person, agency, department, role, "from")
      values (${id}, ${agency}, ${department}, ${role}, '2026-01-01')`.execute(db)
  return id
}
