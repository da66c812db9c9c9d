import {addDays} from '../../../law/day.ts'
import {later} from '../../clock/pauses.ts'
import {type Candidate, own, unrecorded} from './candidate.ts'
import type {Cells} from './cells.ts'
import {type RegisterKey, registerColumns} from './columns.ts'
import type {Ground} from './ground.ts'
import {type Items, itemsIn} from './read-items.ts'

/** 补正: the notice, until when, and what came; `items` as they are asked for since. */
export function correctionIn(
  cells: Cells,
  items: Items,
  {by}: Ground,
): {candidates: Candidate[]; items: Items} {
  const on = cells.day('correctionAskedOn')
  needs(cells, 'correctionAskedOn', [
    'correctionUntil',
    'correctedOn',
    'correctedItems',
    'correctionReason',
  ])
  if (!on) return {candidates: [], items}
  const answered = cells.day('correctedOn')
  const answerBy = cells.day('correctionUntil') ?? (answered && later(answered, addDays(on, 1)))
  if (!answerBy) {
    if (!cells.isFilled('correctionUntil'))
      cells.tell('correctionUntil', '没有补正日期的，应填告知书中写明的补正期限')
    return {candidates: [], items}
  }
  const asked: Candidate = {
    column: 'correctionAskedOn',
    event: {...own(by), kind: 'correction-asked', on, answerBy, matters: unrecorded},
  }
  if (!answered) return {candidates: [asked], items}
  const given = itemsIn(cells.lines('correctedItems').map(line => line ?? ''))
  const now = given.length > 0 ? given : items.map(each => ({...each, id: crypto.randomUUID()}))
  const goodReason = cells.text('correctionReason')
  return {
    candidates: [
      asked,
      {
        column: 'correctedOn',
        event: {
          ...own(by),
          kind: 'correction-answered',
          on: answered,
          items: now,
          ...(goodReason !== undefined && {goodReason}),
        },
      },
    ],
    items: now,
  }
}

/** 延期, with the consent of the head who is named by name. */
export function extensionIn(cells: Cells, {by, people}: Ground): Candidate[] {
  const on = cells.day('extendedOn')
  needs(cells, 'extendedOn', ['extendedDays', 'extendedBy'])
  if (!on) return []
  const text = cells.text('extendedDays')
  const found = /^(\d{1,3})个?(?:工作日|日|天)?$/.exec((text ?? '').normalize('NFKC'))
  const workingDays = Number(found?.[1] ?? 0)
  if (text === undefined) {
    if (!cells.isFilled('extendedDays'))
      cells.tell('extendedDays', '填了延期，没有填延长几个工作日')
    return []
  }
  if (workingDays < 1) {
    cells.tell('extendedDays', `“${text}”不是天数，应填工作日数，如 20`)
    return []
  }
  const name = cells.text('extendedBy') ?? unrecorded
  const heads = people.filter(each => each.name === name)
  const head = heads.length === 1 && heads[0] ? heads[0].id : name
  return [
    {
      column: 'extendedOn',
      event: {
        ...own(by),
        kind: 'extended',
        on,
        workingDays,
        consent: {by: head, on},
        reason: unrecorded,
      },
    },
  ]
}

/** 说明理由 and 延迟答复 of Article 35. */
export function reasonsIn(cells: Cells, {by}: Ground): Candidate[] {
  const candidates: Candidate[] = []
  const askedOn = cells.day('reasonsAskedOn')
  const givenOn = cells.day('reasonsGivenOn')
  const answerBy =
    cells.day('reasonsUntil') ?? (askedOn && givenOn && later(givenOn, addDays(askedOn, 1)))
  needs(cells, 'reasonsAskedOn', ['reasonsUntil', 'reasonsGivenOn'])
  if (askedOn && !answerBy && !cells.isFilled('reasonsUntil'))
    cells.tell('reasonsUntil', '没有收到理由的，应填告知申请人的期限')
  if (askedOn && answerBy)
    candidates.push({
      column: 'reasonsAskedOn',
      event: {...own(by), kind: 'reasons-asked', on: askedOn, answerBy, grounds: unrecorded},
    })
  if (givenOn)
    candidates.push({
      column: 'reasonsGivenOn',
      event: {...own(by), kind: 'reasons-given', on: givenOn, reasons: unrecorded},
    })
  const postponedOn = cells.day('postponedOn')
  const until = cells.day('postponedUntil')
  needs(cells, 'postponedOn', ['postponedUntil'])
  needs(cells, 'postponedUntil', ['postponedOn'])
  if (postponedOn && until)
    candidates.push({
      column: 'postponedOn',
      event: {...own(by), kind: 'postponed', on: postponedOn, until, grounds: unrecorded},
    })
  return candidates
}

/** Tells of columns that are filled in although the one they belong to is blank. */
export function needs(cells: Cells, first: RegisterKey, others: readonly RegisterKey[]): void {
  if (cells.isFilled(first)) return
  for (const key of others)
    if (cells.isFilled(key))
      cells.tell(key, `填了${registerColumns[key].title}，没有填${registerColumns[first].title}`)
}
