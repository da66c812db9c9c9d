import {readDocument} from '../../reader/read-document.ts'
import type {Beside} from '../check/check.ts'
import {checkReport} from '../check/check-report.ts'
import {readReport} from '../read/read-report.ts'
import type {Examination} from './examination.ts'

/** Reads a file of any kind as an annual report and judges it, in this thread. */
export async function examineFile(
  bytes: Uint8Array,
  file: string,
  beside: Beside = {},
): Promise<Examination> {
  const {format, readable, messages, ...rest} = await readDocument(bytes, file)
  const document = {format, readable, messages}
  if (!readable) return {file, document, report: null, result: null}
  const report = readReport({...document, ...rest})
  return {file, document, report, result: checkReport(report, beside)}
}
