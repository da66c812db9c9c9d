import assert from 'node:assert/strict'
import test from 'node:test'
import {addDays, type Day, day} from '../../../../src/law/day.ts'
import {type RequestEvent, requestEvent} from '../../../../src/requests/events/event.ts'
import {histories} from '../../history.ts'
import {chance, randomHistory} from '../../random-history.ts'
import {outcomeOf, reread, withoutDraft} from './reread.ts'

test('每份经过写成台账一行再读入：状态、期限、表三都不变', () => {
  const usual = histories().filter(({settings}) => !settings)
  assert.ok(usual.length > 60)
  for (const {file, steps} of usual) {
    const events = steps.flatMap(step => ('take' in step ? [requestEvent.parse(step.take)] : []))
    for (let length = 1; length <= events.length; length++)
      same(events.slice(0, length), `${file} 第${length}步`)
  }
})

test('任意经过也一样', () => {
  let reached = 0
  for (let seed = 0; seed < 600; seed++) {
    const history = randomHistory(chance(seed), 40)
    if (history.length === 0) continue
    same(history, `${seed}`)
    reached += Number(history.some(({kind}) => kind === 'replied'))
  }
  assert.ok(reached > 30, `${reached}`)
})

function same(history: readonly RequestEvent[], where: string) {
  const today = addDays(last(history), 3)
  const {events, problems, row} = reread(history, today)
  const said = `${where} ${JSON.stringify(row)} ${problems.map(({text}) => text)}`
  assert.ok(events, said)
  assert.deepEqual(outcomeOf(events, today), outcomeOf(withoutDraft(history), today), said)
}

function last(history: readonly RequestEvent[]): Day {
  return (
    history
      .map(({on}) => on)
      .toSorted()
      .at(-1) ?? day('2026-01-01')
  )
}
