import {randomBytes} from 'node:crypto'
import type {Finding} from '../../reports/check/check.ts'
import type {Examination} from '../../reports/examine/examination.ts'
import {countsOf} from '../../reports/store/faults.ts'
import {isKeepable} from '../../reports/store/keep-report.ts'
import type {Original} from '../../reports/store/stored-reports.ts'
import {whyNoTables} from '../../reports/why-no-tables.ts'
import {holdMinutes} from './held-files.ts'

/** Files handed in together; each is read, held and kept by itself. */
export type Batch = {files: BatchFile[]; done: Promise<unknown>}

/** `seen` is null until the file has been read. */
export type BatchFile = {fileName: string; seen: Seen | null}

/** What the list says of a file: whose report it is and what is wrong, or `why` there is none. */
export type Seen = {
  /** Under which it is held. */
  token: string
  agency: string | null
  year: number | null
  findings: Finding[]
  errors: number
  warnings: number
  notes: number
  why: string | null
}

export type Batches = {
  /** Whether so many are being read that another would have to wait too long. */
  areMany(): boolean
  /** Begins to read them; the name under which the batch is found, which nobody can guess. */
  begin(originals: readonly Original[]): string
  find(token: string): Batch | undefined
}

type Examined = {token: string; examination: Examination}

const mostAtOnce = 2

/** `examine` reads a file and holds it, and does not fail; a batch is forgotten when its files are. */
export function openBatches(
  examine: (original: Original) => Promise<Examined>,
  now: () => number = Date.now,
): Batches {
  const batches = new Map<string, {until: number; batch: Batch}>()
  let atWork = 0

  return {
    areMany: () => atWork >= mostAtOnce,
    begin(originals) {
      atWork++
      const work = originals.map(original => {
        const file: BatchFile = {fileName: original.fileName, seen: null}
        const done = examine(original).then(examined => {
          file.seen = seenOf(examined)
        })
        return {file, done}
      })
      const files = work.map(({file}) => file)
      const done = Promise.all(work.map(one => one.done)).finally(() => atWork--)
      const token = randomBytes(18).toString('base64url')
      batches.set(token, {batch: {files, done}, until: now() + holdMinutes * 60_000})
      return token
    },
    find(token) {
      for (const [old, {until}] of batches) if (until <= now()) batches.delete(old)
      return batches.get(token)?.batch
    },
  }
}

function seenOf({token, examination}: Examined): Seen {
  const {document, report, result} = examination
  const findings = result?.findings ?? []
  const noTables = (report && whyNoTables(report)) ?? '里面没有读到年报的表格。'
  const refusal = document.messages.find(({level}) => level === 'error')?.text
  return {
    token,
    agency: report?.agency ?? null,
    year: report?.year ?? null,
    findings,
    ...countsOf(findings),
    why: isKeepable(examination) ? null : (refusal ?? noTables),
  }
}
