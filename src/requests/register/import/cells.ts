import type {Problem} from '../../../agencies/import/problem.ts'
import type {SheetRow} from '../../../agencies/import/read-sheet.ts'
import type {Day} from '../../../law/day.ts'
import {type RegisterKey, registerColumns} from './columns.ts'
import {dayIn} from './read-days.ts'
import {meaningOf, type Words} from './words.ts'

/** A row as it is read cell by cell; what cannot be used is told and then as if it were blank. */
export type Cells = {
  row: number
  text(key: RegisterKey): string | undefined
  /** The lines of a cell, a `/` among them as undefined: it keeps the place of a line that is blank. */
  lines(key: RegisterKey): (string | undefined)[]
  /** Days may be asked for again: what is wrong with one is told once. */
  day(key: RegisterKey): Day | undefined
  days(key: RegisterKey): (Day | undefined)[]
  word<Meaning extends string>(key: RegisterKey, words: Words<Meaning>): Meaning | undefined
  meaning<Meaning extends string>(
    key: RegisterKey,
    words: Words<Meaning>,
    text: string,
  ): Meaning | undefined
  /** Whether something stands in the cell, right or wrong. */
  isFilled(key: RegisterKey): boolean
  tell(key: RegisterKey, text: string): void
  doubt(key: RegisterKey, text: string): void
}

export function cellsOf(
  {row, texts, flawed}: SheetRow<RegisterKey>,
  sheet: string,
  {problems, doubts}: {problems: Problem[]; doubts: Problem[]},
): Cells {
  const place = (key: RegisterKey) => ({sheet, row, column: registerColumns[key].title})
  const tell = (key: RegisterKey, text: string) => problems.push({...place(key), text})
  const doubt = (key: RegisterKey, text: string) => doubts.push({...place(key), text})
  const text = (key: RegisterKey) => {
    const found = texts[key]
    return found === undefined || isNone(found) ? undefined : found
  }
  const readDay = (key: RegisterKey, given: string) => {
    const read = dayIn(given)
    if ('wrong' in read) {
      tell(key, read.wrong)
      return undefined
    }
    if (read.isSerial) doubt(key, `“${given}”是以数字存放的日期，读作 ${read.day}，请核对`)
    return read.day
  }
  const meaning = <Meaning extends string>(
    key: RegisterKey,
    words: Words<Meaning>,
    given: string,
  ) => {
    const read = meaningOf(words, given)
    if ('is' in read) return read.is
    tell(key, read.wrong)
    return undefined
  }
  const lines = (key: RegisterKey) =>
    text(key)
      ?.split('\n')
      .map(line => (isNone(line) ? undefined : line)) ?? []
  const known = new Map<RegisterKey, Day | undefined>()
  const knownLines = new Map<RegisterKey, (Day | undefined)[]>()
  return {
    row,
    text,
    lines,
    day(key) {
      if (!known.has(key))
        known.set(
          key,
          whenGiven(text(key), given => readDay(key, given)),
        )
      return known.get(key)
    },
    days(key) {
      const days =
        knownLines.get(key) ?? lines(key).map(line => whenGiven(line, given => readDay(key, given)))
      knownLines.set(key, days)
      return days
    },
    word: (key, words) => whenGiven(text(key), given => meaning(key, words, given)),
    meaning,
    isFilled: key => text(key) !== undefined || flawed.has(key),
    tell,
    doubt,
  }
}

/** 「/」「—」「无」: how registers say that there was no such thing. */
function isNone(text: string): boolean {
  return /^(?:[/／\\\-—–－_]+|无|none)$/.test(text.trim())
}

function whenGiven<Result>(
  text: string | undefined,
  read: (text: string) => Result | undefined,
): Result | undefined {
  return text === undefined ? undefined : read(text)
}
