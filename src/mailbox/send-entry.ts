import {type By, recordOf} from '../agencies/accounts/act.ts'
import {type GivenFile, judgeFile} from '../agencies/files/judge-file.ts'
import {saveFile} from '../agencies/files/store.ts'
import {calendarOf} from '../agencies/organs/own-days.ts'
import {readTree} from '../agencies/organs/store/organs.ts'
import type {Key} from '../agencies/personal-data/cipher.ts'
import {masks} from '../agencies/personal-data/mask.ts'
import {addPersonalKey, personalKey} from '../agencies/personal-data/store.ts'
import type {Database} from '../db/database.ts'
import {dayOf} from '../law/day-of.ts'
import {isRefusal, type Refusal} from '../law/refusal.ts'
import {addWorkingDays} from '../law/working-days.ts'
import {applicantActs} from '../requests/applicants/applicant-acts.ts'
import {hashOfQueryNumber, newQueryNumber} from '../requests/applicants/query-number.ts'
import {wholeOrNothing} from '../requests/change/whole-or-nothing.ts'
import {competentFor} from './competent.ts'
import {deskOf, tellDesk} from './desk.ts'
import type {NewEntry} from './entry.ts'
import {entryKinds, innerTerm} from './kinds.ts'
import {entryObject, insertEntry} from './store.ts'

/** What the sender is given, and who is to answer. */
export type SentEntry = {id: string; queryNumber: string; agencyName: string}

/** Takes in what the public sends, with its evidence, for the organ that is competent by the article. */
export function sendEntry(
  db: Database,
  installation: Key,
  entry: NewEntry,
  files: readonly GivenFile[],
  {address, at, mostBytes}: {address: string; at: Date; mostBytes: number},
): Promise<SentEntry | Refusal> {
  return wholeOrNothing(db, async change => {
    const by: By = {person: applicantActs, address, at}
    const {kind, about, sender, content, to} = entry
    const competent = competentFor(await readTree(change), kind, about, to)
    const desk = competent ? await deskOf(change, competent.id, at) : []
    if (!competent || desk.length === 0) return notHere(entry)
    const id = crypto.randomUUID()
    const key = await personalKey(change, installation, await addPersonalKey(change, installation))
    if (!key) throw new Error('a new key is gone already')
    const agency = competent.id
    const today = dayOf(at)
    const due = addWorkingDays(await calendarOf(change, agency), today, innerTerm)
    const queryNumber = newQueryNumber()
    const row = {
      id,
      agency,
      about,
      kind,
      sender: masks.name(sender.name),
      person: key.person,
      arrived_on: today,
      due_on: due.day,
      query_hash: hashOfQueryNumber(queryNumber),
    }
    await insertEntry(change, key, row, {...textsOf(sender), content})
    const owner = {agency, object: entryObject(id), key}
    for (const file of files) {
      const judged = await judgeFile(file, mostBytes)
      if (isRefusal(judged)) return judged
      await saveFile(change, owner, {...file, ...judged}, {person: null, at})
    }
    await tellDesk(change, desk, {id, kind, due: due.day}, at)
    await recordOf(change, by, agency, {
      action: `提出${entryKinds[kind].label}`,
      object: entryObject(id),
      after: {kind, about},
    })
    return {id, queryNumber, agencyName: competent.name}
  })
}

function notHere({kind, to}: NewEntry): Refusal {
  const where =
    kind === 'complaint' && to === 'above' ? '上一级行政机关' : '政府信息公开工作主管部门'
  return {
    refused: `该机关的${where}没有在本平台办公，不能在这里转达。请直接向其书面提出。`,
    article: entryKinds[kind].article,
  }
}

function textsOf(sender: NewEntry['sender']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sender).flatMap(([field, text]) => (text ? [[field, text]] : [])),
  )
}
