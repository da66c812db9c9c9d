import {createReadStream} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {basename} from 'node:path'
import {buffer} from 'node:stream/consumers'
import {maxFileBytes} from '../../reader/limits.ts'
import {readDocument} from '../../reader/read-document.ts'
import type {Beside} from '../check/check.ts'
import {documentClaims} from '../claims/document-claims.ts'
import {readReport} from '../read/read-report.ts'
import type {Report} from '../report.ts'
import {examineFile} from './examine-file.ts'
import {outlineOf} from './outline.ts'

/** A file by its path, or its bytes with the name it came under. */
export type Source = FileSource | {bytes: Uint8Array; file: string}

/** `beside`: the files beside whose reports its own is judged. */
export type FileSource = {path: string; beside?: {previous?: string; others?: string[]}}

/** What is wanted of a file; each gives its own answer. */
const tasks = {
  examine: async (source: Source) =>
    examineFile(await bytesOf(source), nameOf(source), await besideOf(source)),
  open: async (source: Source) => readDocument(await bytesOf(source), nameOf(source)),
  read: async (source: Source) => {
    const {blocks, ...document} = await readDocument(await bytesOf(source), nameOf(source))
    return {document, report: document.readable ? readReport({blocks, ...document}) : null}
  },
  /** By what the report is found among others; null where there is none, or what can be read but once. */
  outline: async (source: Source) => {
    const isFile = 'bytes' in source || (await stat(source.path)).isFile()
    const report = isFile ? await reportOf(source) : null
    return report && outlineOf(report)
  },
  claims: async (source: Source) => {
    const {blocks, ...document} = await readDocument(await bytesOf(source), nameOf(source))
    return {document, claims: documentClaims({blocks, ...document})}
  },
}

export type Want = keyof typeof tasks
export type Answer<W extends Want> = Awaited<ReturnType<(typeof tasks)[W]>>

/** What a worker runs. */
export default function run({want, source}: {want: Want; source: Source}): Promise<Answer<Want>> {
  return tasks[want](source)
}

async function reportOf(source: Source): Promise<Report | null> {
  return (await tasks.read(source)).report
}

async function besideOf(source: Source): Promise<Beside> {
  if (!('beside' in source) || !source.beside) return {}
  const {previous, others} = source.beside
  const before = previous === undefined ? null : await reportOf({path: previous})
  const alike = await Promise.all((others ?? []).map(path => reportOf({path})))
  return {
    ...(before && {previous: before}),
    ...(others && {others: alike.filter(report => report !== null)}),
  }
}

function nameOf(source: Source): string {
  return 'path' in source ? basename(source.path) : source.file
}

/** A file over the limit is never loaded: one byte more than allowed is enough to have it refused. */
async function bytesOf(source: Source): Promise<Uint8Array> {
  if ('bytes' in source) return source.bytes
  const found = await stat(source.path)
  if (found.size > maxFileBytes) return new Uint8Array(maxFileBytes + 1)
  // A pipe or a device does not say how much there is in it: `/dev/zero` never ends.
  return found.isFile()
    ? readFile(source.path)
    : buffer(createReadStream(source.path, {end: maxFileBytes}))
}
