import {readDocument} from '../../src/reader/read-document.ts'
import {checkReport} from '../../src/reports/check/check-report.ts'
import {findClaims} from '../../src/reports/claims/find-claims.ts'
import {readReport} from '../../src/reports/read/read-report.ts'
import type {Report} from '../../src/reports/report.ts'
import type {Seed} from './corpus.ts'
import {damaged} from './damage.ts'
import {dice} from './dice.ts'
import {generatedText} from './generate.ts'

export type Outcome = {
  seed: number
  fileName: string
  milliseconds: number
  readable: boolean
  faults: string[]
}

/** Every fourth case is a made-up text, the others are damaged files. */
export function fuzzedFile(corpus: readonly Seed[], seed: number): Seed {
  const throws = dice(seed)
  if (seed % 4) return damaged(corpus, throws)
  const fileName = throws.pick(['made-up.txt', 'made-up.md', 'made-up.html'])
  return {fileName, bytes: new TextEncoder().encode(generatedText(throws))}
}

/** The whole way of one case; what must hold of any file and did not is in `faults`. */
export async function oneCase(corpus: readonly Seed[], seed: number): Promise<Outcome> {
  const {fileName, bytes} = fuzzedFile(corpus, seed)
  const begin = performance.now()
  const faults: string[] = []
  let readable = false
  try {
    const document = await readDocument(bytes, fileName)
    readable = document.readable
    faults.push(...document.messages.flatMap(({text}) => sentenceFault(text)))
    if (!readable && document.blocks.length) faults.push('unreadable, and yet there are blocks')
    if (!readable && !document.messages.some(({level}) => level === 'error'))
      faults.push('unreadable without an error message')
    if (readable) faults.push(...reportFaults(readReport(document)))
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  return {seed, fileName, milliseconds: performance.now() - begin, readable, faults}
}

function reportFaults(report: Report): string[] {
  const faults = report.messages.flatMap(({text}) => sentenceFault(text))
  for (const [code, {value, state}] of Object.entries(report.cells)) {
    if ((state === 'number') !== (value !== null)) faults.push(`${code}: ${state} with ${value}`)
    if (value !== null && !Number.isFinite(value)) faults.push(`${code}: ${value}`)
    if (state === 'unread' && !report.messages.length) faults.push(`${code}: unread, nothing said`)
  }
  const {findings, notRun} = checkReport(report)
  faults.push(...findings.flatMap(({message}) => sentenceFault(message)))
  faults.push(...notRun.flatMap(({why}) => sentenceFault(why)))
  for (const {text} of report.sections) {
    for (const {quote, start, end} of findClaims(text))
      if (text.slice(start, end) !== quote) faults.push(`claim not at its place: ${quote}`)
  }
  return faults
}

/** A sentence for people: Chinese, no scrap of an exception. */
function sentenceFault(text: string): string[] {
  const good =
    /[\u4e00-\u9fff]{2}/.test(text) && !/undefined|NaN|\[object|Error:|at \S+:\d+/.test(text)
  return good ? [] : [`not a sentence for people: ${text.slice(0, 200)}`]
}
