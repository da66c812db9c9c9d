import {fileKinds} from '../../agencies/files/kinds.ts'
import {lineOf} from '../../agencies/organs/store/line.ts'
import {readTree} from '../../agencies/organs/store/organs.ts'
import type {Target} from '../../agencies/permissions.ts'
import {masks} from '../../agencies/personal-data/mask.ts'
import type {mailboxRoutes} from '../../contract/mailbox.ts'
import type {Day} from '../../law/day.ts'
import {dayOf} from '../../law/day-of.ts'
import {answerEntry, passEntryOn} from '../../mailbox/answer-entry.ts'
import {passableTo} from '../../mailbox/competent.ts'
import {openEvidence} from '../../mailbox/open-evidence.ts'
import {readEntry} from '../../mailbox/read-entry.ts'
import {type EntryRow, entryRow, listEntries} from '../../mailbox/store.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'

export const mailboxHandlers: HandlersOf<typeof mailboxRoutes> = {
  mailbox: {
    kind: 'list',
    async answer({db, within, query, at}) {
      const {rows, total} = await listEntries(db, within, query, dayOf(at))
      return {rows: rows.map(row => shown(row, dayOf(at))), total}
    },
  },
  mailboxEntry: {
    kind: 'target',
    target: ofEntry,
    async answer({db, key, params, at}) {
      const entry = await readEntry(db, await key(), params.entry)
      if (!entry) return undefined
      const {content, reply, telephone, identityNumber} = entry.fields
      return {
        ...shown(entry, dayOf(at)),
        person: entry.person,
        isAnonymised: entry.isAnonymised,
        content: content ?? null,
        reply: reply ?? null,
        telephone: telephone ? masks.telephone(telephone) : null,
        identityNumber: identityNumber ? masks.identityNumber(identityNumber) : null,
        passableTo: passableTo(entry, await readTree(db)),
        files: entry.files.map(({saved, ...file}) => ({...file, saved: saved.toISOString()})),
      }
    },
  },
  answerMailboxEntry: {
    kind: 'target',
    target: ofEntry,
    answer: async ({db, key, params, body, by}) =>
      answerEntry(db, await key(), params.entry, body, by),
  },
  passMailboxEntryOn: {
    kind: 'target',
    target: ofEntry,
    answer: ({db, params, body, by}) => passEntryOn(db, params.entry, body.to, by),
  },
  openMailboxFile: {
    kind: 'target',
    target: ofEntry,
    async answer({db, key, params, body, by}) {
      const file = await openEvidence(db, await key(), {...params, ...body}, by)
      return file && {name: file.name ?? '', type: fileKinds[file.kind].type, bytes: file.bytes}
    },
  },
}

function shown(row: EntryRow, today: Day) {
  return {...row, isOverdue: row.outcome === null && row.dueOn < today}
}

async function ofEntry({
  db,
  params,
}: ApiParts & {params: {entry: string}}): Promise<Target | undefined> {
  const row = await entryRow(db, params.entry)
  return row && {line: await lineOf(db, row.agency)}
}
