import {Readable} from 'node:stream'
import {spec, type TestEvent} from 'node:test/reporters'

/** The usual report of node:test, with the counts last: below the failures, where one looks. */
export default async function* report(events: AsyncIterable<TestEvent>) {
  const counts: TestEvent[] = []
  yield* Readable.from(withoutCounts(events, counts)).pipe(new spec())
  yield* Readable.from(counts).pipe(new spec())
}

async function* withoutCounts(events: AsyncIterable<TestEvent>, counts: TestEvent[]) {
  for await (const event of events)
    if (isCount(event)) counts.push(event)
    else yield event
}

/** `tests 12`, `fail 0`, `duration_ms 345.6`: what is said of the whole run at its end. */
function isCount({type, data}: TestEvent): boolean {
  return (
    type === 'test:diagnostic' &&
    data.nesting === 0 &&
    /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/.test(data.message)
  )
}
