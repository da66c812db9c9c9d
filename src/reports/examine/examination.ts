import type {Format, Message} from '../../reader/document.ts'
import type {CheckResult} from '../check/check.ts'
import type {Report} from '../report.ts'

/** A file read and judged. `report` and `result` are null when the file could not be used. */
export type Examination = {
  file: string
  document: {format: Format; readable: boolean; messages: Message[]}
  report: Report | null
  result: CheckResult | null
}

/** The examination of a file that was refused, with the sentence that says why. */
export function refused(file: string, text: string): Examination {
  const messages: Message[] = [{level: 'error', text}]
  return {
    file,
    document: {format: 'unknown', readable: false, messages},
    report: null,
    result: null,
  }
}
