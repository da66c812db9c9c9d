import type {ReadingMessage, Report} from '../../reports/report.ts'
import {whyNoTables} from '../../reports/why-no-tables.ts'
import type {Marks} from './number-findings.ts'
import {type Original, placeInOriginal} from './original-place.ts'

/** What the reading says: `heed`, which a person must see first, and what need only be there. */
export type ReadingMessages = {heed: ReadingMessage[]; rest: ReadingMessage[]}

/** 「文件中有 2 份年度报告，只读取了其中一份」 is to be heeded; what a finding says too is not said twice. */
export function readingMessages({messages, cells}: Report, {all}: Marks): ReadingMessages {
  const places = all.flatMap(one => [one.place, ...one.cells.map(code => cells[code]?.place)])
  const told = new Set(places.map(place => JSON.stringify(place ?? {})))
  told.delete('{}')
  const found = new Set(all.map(({check}) => check))
  const isHeeded = ({level, place, check}: ReadingMessage) =>
    level !== 'note' && !(place && told.has(JSON.stringify(place))) && !(check && found.has(check))
  return {heed: messages.filter(isHeeded), rest: messages.filter(one => !isHeeded(one))}
}

/** Said first of a report whose text alone was read. */
export function NoTables({report}: {report: Report}) {
  const why = whyNoTables(report)
  return why ? (
    <p class="heed">
      <strong>{why}</strong>
    </p>
  ) : null
}

/** In the summary, so that a report half read is never taken for a whole one. */
export function Heed({
  heed,
  original,
}: Pick<ReadingMessages, 'heed'> & {original: Original | null}) {
  if (heed.length === 0) return null
  return (
    <>
      <p class="heed">
        <strong>读取时有 {heed.length} 处要注意：</strong>
      </p>
      <MessageList messages={heed} original={original} />
    </>
  )
}

/** Guessed columns, running heads left out. */
export function Rest({
  rest,
  original,
}: Pick<ReadingMessages, 'rest'> & {original: Original | null}) {
  if (rest.length === 0) return null
  return (
    <details class="messages">
      <summary>读取说明 {rest.length} 条</summary>
      <MessageList messages={rest} original={original} />
    </details>
  )
}

function MessageList({
  messages,
  original,
}: {
  messages: ReadingMessage[]
  original: Original | null
}) {
  return (
    <ul>
      {messages.map(({text, place}) => {
        const at = original && place && placeInOriginal(original, place)
        return (
          <li>
            {text} {at && <a href={at.href}>原文{at.words}</a>}
          </li>
        )
      })}
    </ul>
  )
}
