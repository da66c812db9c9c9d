import type {Problem} from '../../../../src/agencies/import/problem.ts'
import type {Day} from '../../../../src/law/day.ts'
import type {CaseEvent, RequestEvent} from '../../../../src/requests/events/event.ts'
import {rowOf} from '../../../../src/requests/register/export/row-of.ts'
import {cellsOf} from '../../../../src/requests/register/import/cells.ts'
import type {RegisterKey} from '../../../../src/requests/register/import/columns.ts'
import type {Ground} from '../../../../src/requests/register/import/ground.ts'
import {caseIn} from '../../../../src/requests/register/import/read-case.ts'
import {table3Rows} from '../../../../src/requests/register/table3.ts'
import {factsOf} from '../../../../src/requests/state/facts.ts'
import {heeded} from '../../../../src/requests/state/history.ts'
import {standingOf} from '../../../../src/requests/state/standing.ts'
import {zhang} from '../../desk.ts'
import {circumstances} from '../../random-history.ts'

const people = [
  {id: 'officer', name: '张敏'},
  {id: 'head', name: '李主任'},
]
const departments = [{id: 'd', name: '法规科'}]

export function groundOn(today: Day): Ground {
  return {
    circumstances: circumstances(today),
    people,
    departments,
    numbers: new Set(),
    by: 'officer',
    officer: 'officer',
  }
}

/** The events of a history written as a row of the register and read in again. */
export function reread(
  history: readonly RequestEvent[],
  today: Day,
): {events: CaseEvent[] | undefined; problems: Problem[]; row: object} {
  const texts = rowOf(
    {
      events: heeded(history),
      people: [{role: 'applicant', fields: zhang}],
      wantedForm: 'paper',
      wantedWay: 'post',
    },
    {
      person: id => people.find(each => each.id === id)?.name ?? '张敏',
      department: () => '法规科',
    },
    circumstances(today),
  )
  const problems: Problem[] = []
  const row = {row: 3, texts: clean(texts), flawed: new Set<RegisterKey>()}
  const cells = cellsOf(row, '台账', {problems, doubts: []})
  const found = caseIn(cells, groundOn(today), () => problems.length > 0)
  return {events: found?.events, problems, row: row.texts}
}

/** What the import must not change: the state, the last day, the rows of table 3 of every year. */
export function outcomeOf(history: readonly RequestEvent[], today: Day) {
  const {status, due, receivedOn} = standingOf(history, circumstances(today))
  const facts = factsOf(history)
  const years = Array.from({length: 10}, (_, at) => table3Rows(facts, 2018 + at))
  return {status, due: due?.day, provisional: due?.provisional, receivedOn, years}
}

/** Without a draft that has not left: a register holds none. */
export function withoutDraft(history: readonly RequestEvent[]): CaseEvent[] {
  const events = heeded(history)
  const sent = events.findLastIndex(({kind}) => kind === 'replied')
  return events.filter(
    ({kind}, at) => at < sent || (kind !== 'reply-drafted' && kind !== 'reply-approved'),
  )
}

function clean<T extends object>(texts: T): {[Key in keyof T]?: Exclude<T[Key], undefined>} {
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''),
  ) as {[Key in keyof T]?: Exclude<T[Key], undefined>}
}
