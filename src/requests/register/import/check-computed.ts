import {type Day, yearOf} from '../../../law/day.ts'
import {dayInWords} from '../../clock/words.ts'
import type {CaseEvent} from '../../events/event.ts'
import type {Circumstances} from '../../settings/settings.ts'
import {dayOfReceipt} from '../../state/facts.ts'
import {standingOf, statuses} from '../../state/standing.ts'
import type {Cells} from './cells.ts'
import {carriedWords} from './words.ts'

/**
 * What the register says of a case and the events say too: 结转情况, 答复期限, 办理状态. Where years would be
 * counted otherwise it is an error; another last day is the case's own, and told.
 */
export function checkComputed(
  cells: Cells,
  events: readonly CaseEvent[],
  circumstances: Circumstances,
): void {
  const {facts, due, status} = standingOf(events, circumstances)
  const received = dayOfReceipt(facts)
  const ended = facts.conclusion?.on
  if (received) checkCarried(cells, received, ended, circumstances.today)
  const said = cells.day('due')
  if (said && due && said !== due.day)
    cells.doubt(
      'due',
      `台账填${dayInWords(said)}，按办理经过算得${dayInWords(due.day)}，以算得的为准`,
    )
  const words = cells.text('status')
  const {label} = statuses[status]
  if (
    words !== undefined &&
    Object.values(statuses).some(each => each.label === words) &&
    words !== label
  )
    cells.doubt('status', `台账填“${words}”，按办理经过是“${label}”，以后者为准`)
  const year = /(?<!\d)20\d\d(?=\D|$)/.exec(cells.text('number') ?? '')?.[0]
  const years = [received, facts.registered?.on].map(each => each && yearOf(each))
  if (year && received && !years.includes(Number(year)))
    cells.doubt('number', `登记号是${year}年的，收到日期是${received}，请核对年份`)
}

/** A case stands in table 3 as carried over exactly where a year's end lies between receipt and end. */
function checkCarried(cells: Cells, received: Day, ended: Day | undefined, today: Day): void {
  const from = yearOf(received)
  const to = yearOf(ended ?? today)
  for (const line of cells.text('carried')?.split(/[、，,；;\n]/) ?? []) {
    const word = cells.meaning('carried', carriedWords, line.replace(/^\d{4}年/, ''))
    if (word === 'in' && from === to)
      cells.tell(
        'carried',
        `${received}收到、${ended ?? '尚未'}办结，没有跨年，不是上年结转，请核对日期`,
      )
    if (word === 'out' && ended && from === to)
      cells.tell('carried', `${received}收到、${ended}办结，已于当年办结，没有结转下年，请核对日期`)
  }
}
