import {Readable} from 'node:stream'
import {spec, type TestEvent} from 'node:test/reporters'

/** What a file is called in the report. */
type Naming = (file: string) => string

/**
 * The usual report of node:test, then the files that took longest, with the counts last: below the
 * failures, where one looks.
 */
export function reportOf(name: Naming) {
  return async function* report(events: AsyncIterable<TestEvent>) {
    const counts: TestEvent[] = []
    const times: Time[] = []
    yield* Readable.from(withoutCounts(events, counts, times)).pipe(new spec())
    if (times.length > 1) yield slowest(times, name)
    yield* Readable.from(counts).pipe(new spec())
  }
}

/** How long a file took, in milliseconds. */
type Time = {file: string; took: number}

async function* withoutCounts(
  events: AsyncIterable<TestEvent>,
  counts: TestEvent[],
  times: Time[],
) {
  for await (const event of events) {
    if (event.type === 'test:summary' && event.data.file !== undefined)
      times.push({file: event.data.file, took: event.data.duration_ms})
    if (isCount(event)) counts.push(event)
    else yield event
  }
}

/** `tests 12`, `fail 0`, `duration_ms 345.6`: what is said of the whole run at its end. */
function isCount({type, data}: TestEvent): boolean {
  return (
    type === 'test:diagnostic' &&
    data.nesting === 0 &&
    /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/.test(data.message)
  )
}

function slowest(times: readonly Time[], name: Naming): string {
  const lines = times
    .toSorted((one, other) => other.took - one.took)
    .slice(0, 15)
    .map(({file, took}) => `  ${(took / 1000).toFixed(1).padStart(6)} s  ${name(file)}\n`)
  return `\nslowest files\n${lines.join('')}\n`
}
