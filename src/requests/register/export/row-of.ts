import type {RequestPerson, WantedForm, WantedWay} from '../../applicants/applicant.ts'
import {channels} from '../../arrival/receipt.ts'
import type {CaseEvent, EventOf} from '../../events/event.ts'
import type {Circumstances} from '../../settings/settings.ts'
import type {Facts} from '../../state/facts.ts'
import {standingOf, statuses} from '../../state/standing.ts'
import type {PersonRole} from '../../store/tables.ts'
import {itemLines} from '../import/read-items.ts'
import {personLine} from '../import/read-person.ts'
import {
  applicantKindWords,
  channelWords,
  identityKindWords,
  wantedFormWords,
  wantedWayWords,
} from '../import/words.ts'
import {carriedOf} from './carried-of.ts'
import {consultationCells} from './consultation-cells.ts'
import {endingCells, reanswerCells} from './ending-cells.ts'
import {feeCells} from './fee-cells.ts'
import {type Row, recorded} from './row.ts'

/** A request as its row is made of it. */
export type Exported = {
  events: readonly CaseEvent[]
  people: readonly {role: PersonRole; fields: Partial<RequestPerson>}[]
  wantedForm: WantedForm
  wantedWay: WantedWay
}

/** By whom and by which department, for people and departments are named by name. */
export type Names = {
  person(id: string): string | undefined
  department(id: string): string | undefined
}

/**
 * The row of a request in the 台账, so that whoever reads it in again gets the same state, the same last
 * day and the same numbers of table 3. A draft that has not left is not in it.
 */
export function rowOf(request: Exported, names: Names, circumstances: Circumstances): Row {
  const {facts, due, status} = standingOf(request.events, circumstances)
  return {
    ...arrivalCells(facts, names),
    ...peopleCells(request),
    ...handlingCells(facts, names),
    ...consultationCells(facts),
    ...feeCells(facts),
    ...endingCells(facts),
    ...reanswerCells(facts),
    carried: carriedOf(facts, circumstances.today),
    due: due?.day,
    status: statuses[status].label,
  }
}

function arrivalCells(facts: Facts, names: Names): Row {
  const {arrived, confirmed, registered, assignments} = facts
  if (!arrived) return {}
  const assigned = assignments.findLast(({role}) => role === 'lead')
  const isConfirmed = channels[arrived.channel].confirmed
  return {
    number: registered?.number,
    note: registered?.note,
    applicantKind: applicantKindWords.labels[arrived.applicantKind],
    channel: channelWords.labels[arrived.channel],
    arrivedOn: isConfirmed ? arrived.on : undefined,
    receivedOn: isConfirmed ? confirmed?.on : arrived.on,
    registeredOn: registered?.on,
    items: itemLines(arrived.items.map(({content}) => content)),
    officer: registered && names.person(registered.by),
    ...(assigned && {
      department: names.department(assigned.department),
      assignedOn: assigned.on,
      innerDue: assigned.innerDue,
    }),
  }
}

function peopleCells({people, wantedForm, wantedWay}: Exported): Row {
  const {name, identityKind, identityNumber, contact, telephone, email, address} =
    people.find(({role}) => role === 'applicant')?.fields ?? {}
  const lines = (role: PersonRole) =>
    people
      .filter(each => each.role === role)
      .map(({fields}) => personLine(fields))
      .join('\n') || undefined
  return {
    name: name ?? '已匿名化',
    identityKind: identityKind && identityKindWords.labels[identityKind],
    identityNumber,
    contact: contact ?? undefined,
    telephone,
    email: email ?? undefined,
    address: address ?? undefined,
    jointApplicants: lines('joint-applicant'),
    agent: lines('agent'),
    wantedForm: wantedFormWords.labels[wantedForm],
    wantedWay: wantedWayWords.labels[wantedWay],
  }
}

function handlingCells(facts: Facts, names: Names): Row {
  const {correction, extension, reasons, postponed, arrived} = facts
  const answered = correction?.answered
  return {
    correctionAskedOn: correction?.asked.on,
    correctionUntil: correction?.asked.answerBy,
    correctedOn: answered?.on,
    correctedItems: answered && changedItems(answered, arrived),
    correctionReason: answered?.goodReason,
    extendedOn: extension?.on,
    extendedDays: extension && String(extension.workingDays),
    extendedBy: extension && recorded(names.person(extension.consent.by) ?? extension.consent.by),
    reasonsAskedOn: reasons?.asked.on,
    reasonsUntil: reasons?.asked.answerBy,
    reasonsGivenOn: reasons?.given?.on,
    postponedOn: postponed?.on,
    postponedUntil: postponed?.until,
  }
}

function changedItems(
  {items}: EventOf<'correction-answered'>,
  arrived: EventOf<'arrived'> | undefined,
): string | undefined {
  const now = itemLines(items.map(({content}) => content))
  const before = itemLines(arrived?.items.map(({content}) => content) ?? [])
  return now === before ? undefined : now
}
