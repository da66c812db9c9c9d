import {personNames} from '../../agencies/accounts/store/names.ts'
import {filesOf} from '../../agencies/files/store.ts'
import type {Actor} from '../../agencies/permissions.ts'
import type {Key} from '../../agencies/personal-data/cipher.ts'
import {masks} from '../../agencies/personal-data/mask.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {paperOf} from '../../requests/applicants/paper-names.ts'
import {requestObject} from '../../requests/change/append.ts'
import {timelineOf} from '../../requests/clock/timeline.ts'
import {reasonInWords} from '../../requests/clock/words.ts'
import {letterOf} from '../../requests/letters/letters.ts'
import {originalName} from '../../requests/letters/originals/original-name.ts'
import {sectionsFor} from '../../requests/notices/owed-by.ts'
import {circumstancesOf} from '../../requests/settings/circumstances.ts'
import type {Circumstances} from '../../requests/settings/settings.ts'
import {type RequestState, requestState} from '../../requests/state/request-state.ts'
import {statuses} from '../../requests/state/standing.ts'
import {stepOf} from '../../requests/steps/steps.ts'
import {fieldsOf, peopleOfRequest} from '../../requests/store/applicants.ts'
import {originalIn, originalVersions} from '../../requests/store/letter-originals.ts'
import {requestListRow} from '../../requests/store/list-requests.ts'
import {type Request, requestOf, requestRow} from '../../requests/store/requests.ts'
import {describeApproval} from './describe-approval.ts'
import {describeAssignments} from './describe-assignments.ts'
import {describeLetters} from './describe-letters.ts'

type Described = Answer<typeof requestRoutes.request>

/** Everything the console shows of one request, as it stands at this moment. */
export async function describeRequest(
  db: Database,
  key: Key,
  id: string,
  actor: Actor,
  at: Date,
  seals: boolean,
): Promise<Described | undefined> {
  const row = await requestListRow(db, id)
  const request = await requestOf(db, id)
  const given = await requestRow(db, id)
  if (!row || !request || !given) return undefined
  const circumstances = await circumstancesOf(db, request.agency, dayOf(at))
  const state = requestState(request.events, circumstances)
  return {
    ...row,
    status: state.status,
    dueOn: state.due?.day ?? null,
    wantedForm: given.wanted_form,
    wantedWay: given.wanted_way,
    items: [...state.facts.items],
    people: await describePeople(db, key, id),
    history: await describeHistory(db, request, seals),
    stage: statuses[state.status].stage,
    due: describeDue(state, circumstances),
    waiting: state.waiting,
    warnings: state.warnings,
    assignments: await describeAssignments(
      db,
      state.facts,
      await sectionsFor(db, actor),
      circumstances,
    ),
    nextSteps: state.nextSteps.map(kind => ({kind, label: stepOf(kind).label})),
    settled: {
      reconsiderationFirst: circumstances.settings.reconsiderationFirst,
      countedFirst: circumstances.settings.countedFirst,
    },
    ...(await describeApproval(db, state.facts)),
    files: await describeFiles(db, key, id),
  }
}

function describeDue(
  {due, remaining = 0, because}: RequestState,
  {calendar, today}: Circumstances,
): Described['due'] {
  if (!due) return null
  return {
    day: due.day,
    isProvisional: due.provisional,
    isOpen: due.open,
    remaining,
    because: because.map(reasonInWords),
    days: timelineOf(calendar, due, today > due.day ? today : due.day),
  }
}

async function describePeople(db: Database, key: Key, id: string): Promise<Described['people']> {
  const people = await peopleOfRequest(db, key, id)
  return Promise.all(
    people.map(async each => {
      const fields = await fieldsOf(db, each)
      const masked = (field: keyof typeof masks) => {
        const text = fields[field]
        return text ? masks[field](text) : null
      }
      return {
        person: each.person,
        role: each.role,
        isAnonymised: each.key === null,
        name: masked('name'),
        identityKind: fields.identityKind ?? null,
        identityNumber: masked('identityNumber'),
        contact: fields.contact ? masks.name(fields.contact) : null,
        telephone: masked('telephone'),
        email: masked('email'),
        address: masked('address'),
      }
    }),
  )
}

/** Of papers with personal data the name stays sealed; of which kind and whose they are is told. */
async function describeFiles(db: Database, key: Key, id: string): Promise<Described['files']> {
  const people = await peopleOfRequest(db, key, id)
  const files = await filesOf(db, requestObject(id))
  const keys = people.flatMap(each => each.key ?? [])
  const opened = await Promise.all(keys.map(each => filesOf(db, requestObject(id), each)))
  const originals = await originalTitles(db, id)
  return files.map(({saved, ...file}) => {
    const name = file.name ?? opened.flat().find(each => each.id === file.id && each.name)?.name
    return {
      ...file,
      saved: saved.toISOString(),
      paper: originals.get(file.id) ?? (file.name === null && name ? paperOf(name) : null),
    }
  })
}

/** Which letter a file is, or was, the original of. */
async function originalTitles(db: Database, id: string): Promise<Map<string, string>> {
  const versions = await originalVersions(db, id)
  return new Map(
    versions.flatMap(each => {
      if (each.file === null) return []
      const holds = originalIn(versions, each.event, each.letter) === each
      const name = `${letterOf(each.letter).title}${originalName(each.letter)}`
      return [[each.file, holds ? name : `${name}（第${each.version}份，已不用）`] as const]
    }),
  )
}

async function describeHistory(
  db: Database,
  {id, events, entered}: Request,
  seals: boolean,
): Promise<Described['history']> {
  const lettersOf = await describeLetters(db, id, seals)
  const people = await personNames(
    db,
    events.map(({by}) => by),
  )
  const names = new Map(people.map(({id, name}) => [id, name]))
  return events.map((event, at) => ({
    number: at + 1,
    at: (entered[at] ?? new Date(0)).toISOString(),
    label: event.kind === 'amended' ? '更正登记' : stepOf(event.kind).label,
    byName: names.get(event.by) ?? event.by,
    event,
    letters: lettersOf(event),
  }))
}
