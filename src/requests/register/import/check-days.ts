import {dayKind} from '../../../law/calendar.ts'
import {type Day, day} from '../../../law/day.ts'
import {restWords} from '../../clock/timeline.ts'
import type {Circumstances} from '../../settings/settings.ts'
import type {Cells} from './cells.ts'
import {type RegisterKey, registerColumns} from './columns.ts'

/** What no row may say of its days; every mistake is told under the later column. */
export function checkDays(cells: Cells, {calendar, today}: Circumstances): void {
  // What is done in the period of a second reply comes after the first.
  const isReanswered = cells.isFilled('reanswerOn')
  for (const [first, others] of order) {
    const [from] = daysOf(cells, first)
    if (!from) continue
    for (const key of others)
      if (key === 'repliedOn' && first !== 'receivedOn' && isReanswered) continue
      else if (daysOf(cells, key).some(each => each < from))
        cells.tell(key, `早于${registerColumns[first].title}（${from}），请核对`)
  }
  for (const key of happened)
    for (const on of daysOf(cells, key))
      if (on > today) cells.tell(key, `${on}还没有到（今天是${today}），请核对年份`)
      else if (on < regulations)
        cells.tell(key, `${on}早于《条例》施行之日（2008年5月1日），请核对年份`)
  for (const key of officeDays)
    for (const on of daysOf(cells, key)) {
      const {kind, holiday} = dayKind(calendar, on)
      const why = kind === 'holiday' ? restWords(holiday) : kind === 'weekend' ? '周末' : undefined
      if (why) cells.doubt(key, `${on}是休息日（${why}），请核对日期`)
    }
  inLines(cells, 'consultedOn', 'consultedReceivedOn')
  inLines(cells, 'consultedReceivedOn', 'opinionOn')
  inLines(cells, 'reanswerOn', 'reanswerRepliedOn')
  inLines(cells, 'reanswerOn', 'reanswerUntil')
  inLines(cells, 'reanswerRepliedOn', 'reanswerDeliveredOn')
}

const regulations = day('2008-05-01')

/** Columns whose days may not come before that of the first; only the end waits for everything else. */
const order: readonly [RegisterKey, readonly RegisterKey[]][] = [
  ['arrivedOn', ['receivedOn']],
  [
    'receivedOn',
    [
      'registeredOn',
      'correctionAskedOn',
      'extendedOn',
      'reasonsAskedOn',
      'consultedOn',
      'feeOn',
      'repliedOn',
    ],
  ],
  ['registeredOn', ['assignedOn']],
  ['correctionAskedOn', ['correctedOn', 'correctionUntil', 'repliedOn']],
  ['correctedOn', ['repliedOn']],
  ['extendedOn', ['repliedOn']],
  ['reasonsAskedOn', ['reasonsUntil', 'reasonsGivenOn', 'repliedOn']],
  ['reasonsGivenOn', ['postponedOn']],
  ['feeOn', ['feeReceivedOn', 'repliedOn']],
  ['consultedOn', ['overruledOn']],
  ['repliedOn', ['deliveredOn', 'archivedOn', 'reanswerOn']],
]

const happened: readonly RegisterKey[] = [
  'arrivedOn',
  'receivedOn',
  'registeredOn',
  'assignedOn',
  'correctionAskedOn',
  'correctedOn',
  'extendedOn',
  'reasonsAskedOn',
  'reasonsGivenOn',
  'postponedOn',
  'consultedOn',
  'consultedReceivedOn',
  'opinionOn',
  'overruledOn',
  'feeOn',
  'feeReceivedOn',
  'repliedOn',
  'deliveredOn',
  'reanswerOn',
  'reanswerRepliedOn',
  'reanswerDeliveredOn',
  'archivedOn',
]

/** What the agency itself did; that it did so on a rest day is unlikely but no mistake. */
const officeDays: readonly RegisterKey[] = [
  'registeredOn',
  'correctionAskedOn',
  'extendedOn',
  'feeOn',
  'repliedOn',
  'reanswerRepliedOn',
]

function daysOf(cells: Cells, key: RegisterKey): Day[] {
  const days = registerColumns[key].hasLines ? cells.days(key) : [cells.day(key)]
  return days.flatMap(each => each ?? [])
}

function inLines(cells: Cells, first: RegisterKey, second: RegisterKey): void {
  const from = cells.days(first)
  for (const [at, on] of cells.days(second).entries()) {
    const before = from[at]
    if (on && before && on < before)
      cells.tell(second, `早于${registerColumns[first].title}（${before}），请核对`)
  }
}
