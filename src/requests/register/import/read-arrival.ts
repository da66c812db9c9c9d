import {closest} from '../../../agencies/import/closest.ts'
import type {Day} from '../../../law/day.ts'
import {channels} from '../../arrival/receipt.ts'
import {dueOf} from '../../clock/due.ts'
import {factsOf} from '../../state/facts.ts'
import {type Candidate, own} from './candidate.ts'
import type {Cells} from './cells.ts'
import type {RegisterKey} from './columns.ts'
import type {Ground} from './ground.ts'
import {type Items, itemsIn} from './read-items.ts'
import {applicantKindWords, channelWords} from './words.ts'

/**
 * How a row's request came in, was received in the sense of Article 31, registered and passed on.
 * `items`: what it asks for.
 */
export function arrivalIn(cells: Cells, ground: Ground): {candidates: Candidate[]; items: Items} {
  const channel = cells.word('channel', channelWords)
  const applicantKind = cells.word('applicantKind', applicantKindWords)
  const items = itemsIn(cells.lines('items').map(line => line ?? ''))
  const received = cells.day('receivedOn')
  const on = cells.day('arrivedOn') ?? received
  const isConfirmed = channel !== undefined && channels[channel].confirmed
  if (on === undefined && !cells.isFilled('receivedOn') && !cells.isFilled('arrivedOn'))
    cells.tell('receivedOn', '没有填写')
  if (channel && !isConfirmed && on && (received ?? on) !== on)
    cells.tell(
      'arrivedOn',
      `${channels[channel].label}的，到达之日即收到申请之日，与收到日期（${received}）不同（${channels[channel].article}）`,
    )
  if (!channel || !applicantKind || !on || items.length === 0) return {candidates: [], items}
  const {by} = ground
  const candidates: Candidate[] = [
    {
      column: isConfirmed ? 'arrivedOn' : 'receivedOn',
      event: {...own(by), kind: 'arrived', on, channel, applicantKind, items},
    },
  ]
  if (isConfirmed && received)
    candidates.push({
      column: 'receivedOn',
      event: {...own(by), kind: 'receipt-confirmed', on: received, means: '导入台账前已确认'},
    })
  const registeredOn = cells.day('registeredOn') ?? received ?? on
  const number = cells.text('number')
  if (number === undefined) return {candidates, items}
  const note = cells.text('note')
  const officer = officerOf(cells, ground)
  if (officer === undefined) return {candidates, items}
  candidates.push({
    column: cells.isFilled('registeredOn') ? 'registeredOn' : 'number',
    event: {
      ...own(officer),
      kind: 'registered',
      on: registeredOn,
      number,
      ...(note !== undefined && {note}),
    },
  })
  candidates.push(...assignmentIn(cells, ground, candidates, registeredOn))
  return {candidates, items}
}

function officerOf(cells: Cells, {people, officer}: Ground): string | undefined {
  if (officer === undefined && !cells.isFilled('officer'))
    cells.tell('officer', '请填写经办人：本机关还没有任命政府信息公开工作机构的人员')
  return found(cells, 'officer', people, '本机关没有这位人员，不填即导入的人') ?? officer
}

function assignmentIn(
  cells: Cells,
  {departments, circumstances, by}: Ground,
  before: readonly Candidate[],
  registeredOn: Day,
): Candidate[] {
  const department = found(cells, 'department', departments, '本机关没有这个科室')
  if (department === undefined) return []
  const on = cells.day('assignedOn') ?? registeredOn
  const due = dueOf(factsOf(before.map(({event}) => event)), circumstances)?.day
  const innerDue = cells.day('innerDue') ?? due
  if (innerDue === undefined) return []
  return [
    {
      column: 'innerDue',
      event: {...own(by), kind: 'assigned', on, department, role: 'lead', innerDue},
    },
  ]
}

function found(
  cells: Cells,
  key: RegisterKey & ('officer' | 'department'),
  all: readonly {id: string; name: string}[],
  otherwise: string,
): string | undefined {
  const name = cells.text(key)
  if (name === undefined) return undefined
  const [one, another] = all.filter(each => each.name === name)
  if (one && !another) return one.id
  const names = all.map(each => each.name)
  const meant = one ? undefined : closest(name, names)
  if (one) cells.tell(key, `本机关有几个“${name}”，分不清是哪一个，请留空`)
  else cells.tell(key, `“${name}”：${otherwise}${meant ? `；是否应为“${meant}”？` : ''}`)
  return undefined
}
