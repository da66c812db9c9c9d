import {unrecorded} from '../import/candidate.ts'
import type {RegisterKey} from '../import/columns.ts'

/** The texts of a row; what is not there is blank. */
export type Row = Partial<Record<RegisterKey, string | undefined>>

/** What a register did not tell when it was read in is blank again. */
export function recorded(text: string | undefined): string | undefined {
  return text === unrecorded ? undefined : text
}

/** A line for each, `/` where one is blank; nothing where all are. */
export function inLines(lines: readonly (string | undefined)[]): string | undefined {
  return lines.some(Boolean) ? lines.map(line => line ?? '/').join('\n') : undefined
}
