import {randomBytes} from 'node:crypto'
import type {Examination} from '../../reports/examine/examination.ts'
import type {Original} from '../../reports/store/stored-reports.ts'

/** A file between its check and the decision to keep it, in memory only. */
export type Held = {original: Original; examination: Examination}

export type HeldFiles = {
  /** The name under which it is held; nobody can guess it. */
  hold(held: Held): string
  /** The file, or the report as which it was kept meanwhile: a second click, the way back. */
  find(token: string): Held | {keptAs: number} | undefined
  /** Lets go of a file that is now kept as this report. */
  letGo(token: string, keptAs: number): void
}

export const holdMinutes = 30
const megabyte = 2 ** 20

/**
 * Holds files for half an hour and up to so many bytes; what came first goes first. They are gone
 * with the process: a file that nobody said to keep leaves no trace.
 */
export function holdFiles(mostBytes = 256 * megabyte, now: () => number = Date.now): HeldFiles {
  const files = new Map<string, {until: number; file: Held | {keptAs: number}}>()
  let bytes = 0

  function drop(token: string): void {
    bytes -= sizeOf(files.get(token)?.file)
    files.delete(token)
  }

  function dropOld(): void {
    for (const [token, {until}] of files) if (until <= now() || bytes > mostBytes) drop(token)
  }

  return {
    hold(held) {
      const token = randomBytes(18).toString('base64url')
      bytes += sizeOf(held)
      files.set(token, {file: held, until: now() + holdMinutes * 60_000})
      dropOld()
      return token
    },
    find(token) {
      dropOld()
      return files.get(token)?.file
    },
    letGo(token, keptAs) {
      const until = files.get(token)?.until ?? 0
      drop(token)
      files.set(token, {file: {keptAs}, until})
    },
  }
}

function sizeOf(file: Held | {keptAs: number} | undefined): number {
  return file && 'original' in file ? file.original.bytes.length : 0
}
