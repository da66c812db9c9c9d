import {readDocument} from '../../../src/reader/read-document.ts'
import {readReport} from '../../../src/reports/read/read-report.ts'
import type {Report} from '../../../src/reports/report.ts'
import type {Variant} from './variants.ts'
import {type Fault, faults} from './verdict.ts'

/** Renders a variant, reads it the whole way and says what was lost. */
export async function readVariant(variant: Variant): Promise<Fault[]> {
  return faults(
    variant.expected,
    await readBytes(await variant.render(), variant.fileName),
    variant.lost,
  )
}

export async function readBytes(bytes: Uint8Array, fileName: string): Promise<Report> {
  return readReport(await readDocument(bytes, fileName))
}
