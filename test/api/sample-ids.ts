import {sql} from 'kysely'
import {approvalObject} from '../../src/agencies/approvals/append.ts'
import {beginApproval} from '../../src/agencies/approvals/begin.ts'
import {saveFile} from '../../src/agencies/files/store.ts'
import type {Database} from '../../src/db/database.ts'
import {readEntry} from '../../src/mailbox/read-entry.ts'
import {sendEntry} from '../../src/mailbox/send-entry.ts'
import {arrive} from '../../src/requests/arrival/arrive.ts'
import {requestObject} from '../../src/requests/change/append.ts'
import {change} from '../../src/requests/change/change.ts'
import {requestOf} from '../../src/requests/store/requests.ts'
import {png} from '../agencies/files/scans.ts'
import {arrival, done, zhang} from '../requests/desk.ts'
import type {AgencyName, County} from './county.ts'

/** What a sample may name: an agency, and things of it that were made for this one call. */
export type SampleIds = {
  agency: string
  person: string
  department: string
  appointment: string
  standIn: string
  approval: string
  file: string
  applicant: string
  request: string
  event: string
  entry: string
  disclosure: string
}

export const noIds: SampleIds = {
  agency: '',
  person: '',
  department: '',
  appointment: '',
  standIn: '',
  approval: '',
  file: '',
  applicant: '',
  request: '',
  event: '',
  entry: '',
  disclosure: '',
}

/** Somebody new each time: what one call does to a person must not matter to the next. */
export async function sampleIds(
  {db, agencies, person, key}: County,
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
  if (path.startsWith('/api/personal-data'))
    ids.applicant = await added(
      sql<{id: string}>`insert into personal_keys (wrapped, destroyed_at, agency, object)
        values (null, '2026-01-01', ${agency}, 'request/1') returning person as id`.execute(db),
    )
  if (path.includes(':disclosure'))
    ids.disclosure = await added(
      sql<{id: string}>`insert into disclosures
          (id, agency, title, published_on, address, terms, saved_at, saved_by)
        values (gen_random_uuid(), ${agency}, '公告', '2025-03-12', 'https://example.gov.cn/'
          || gen_random_uuid(), '', now(), ${ids.person}) returning id`.execute(db),
    )
  if (path.includes(':approval')) {
    await person('赵刚', target, ['leader'])
    ids.approval = await submitted(db, agency, ids.person)
    ids.file = await scanned(db, agency, approvalObject(ids.approval), ids.person)
  }
  if (path.includes(':request') || path.includes(':event')) {
    const by = {person: ids.person, address: '127.0.0.1', at}
    ids.request = (await done(arrive(db, key, agency, arrival, by))).id
    // Its first letter comes with its registration.
    if (path.includes('/letters/'))
      await done(
        change(db, key, ids.request, {seen: 1, step: {kind: 'registered', on: arrival.on}}, by),
      )
    ids.event = (await requestOf(db, ids.request))?.events.at(-1)?.id ?? ''
    const object = requestObject(ids.request)
    ids.file = await scanned(db, agency, object, ids.person)
  }
  if (path.includes(':entry')) {
    const given = {kind: 'correction', about: agency, to: 'supervisor', sender: zhang} as const
    const files = [{name: '证据.png', bytes: png}]
    const call = {address: '127.0.0.1', at, mostBytes: 1000}
    const sent = await sendEntry(db, key, {...given, content: '登记的面积不对'}, files, call)
    if ('id' in sent) ids.entry = sent.id
    ids.file = (await readEntry(db, key, ids.entry))?.files[0]?.id ?? ''
  }
  return ids
}

const at = new Date('2026-03-02T01:00:00Z')

async function submitted(db: Database, agency: string, drafter: string): Promise<string> {
  const object = crypto.randomUUID()
  const matter = {agency, department: null, kind: 'reply', object, title: '答复稿'} as const
  const by = {person: drafter, address: '127.0.0.1', at}
  const begun = await db.transaction().execute(change => beginApproval(change, matter, by))
  return 'approval' in begun ? begun.approval : ''
}

function scanned(db: Database, agency: string, object: string, person: string): Promise<string> {
  const file = {name: '呈批单.png', bytes: png, kind: 'png'} as const
  const owner = {agency, object}
  const by = {person, address: '127.0.0.1', at}
  return db.transaction().execute(change => saveFile(change, owner, file, by))
}
