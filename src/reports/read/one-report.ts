import {findTables} from './find-tables.ts'
import type {Line} from './lines/flow.ts'
import {fold} from './lines/fold.ts'
import {namesReport} from './sections/find-title.ts'
import {type TitleLine, titleLines} from './sections/title-line.ts'

export type OneReport = {
  lines: Line[]
  titles: TitleLine[]
  /** How many reports stand below each other, as a page of several years has them. */
  reports: number
}

/**
 * The lines of one report: of several the first with a whole table of requests, or simply the first.
 * What one of them lacks is not taken from another.
 */
export function oneReport(lines: Line[]): OneReport {
  const titles = titleLines(lines)
  const starts = startsOfOthers(lines, titles)
  if (starts.length === 0) return {lines, titles, reports: 1}
  const parts = [0, ...starts].map((start, at) => {
    const own = lines.slice(start, starts[at])
    return {lines: own, titles: titleLines(own), reports: starts.length + 1}
  })
  const whole = parts.find(part => findTables(part.lines, part.titles).copies > 0)
  return whole ?? parts[0] ?? {lines, titles, reports: 1}
}

/** Where 「一、总体情况」 stands again below sections that are more than a table of contents. */
function startsOfOthers(lines: Line[], titles: readonly TitleLine[]): number[] {
  const starts: number[] = []
  let first = titles[0]
  let before = first
  for (const title of titles) {
    const begins = title.number === 1 && title.score >= 4 && (before?.number ?? 0) > 3
    if (first && before && begins && lengthOf(lines.slice(first.at, title.at)) > longestContents) {
      starts.push(titleAbove(lines, before.at, title.at))
      first = title
    }
    before = title
  }
  return starts
}

const longestContents = 500

function lengthOf(lines: Line[]): number {
  return lines.reduce((sum, {filled}) => filled.reduce((all, {text}) => all + text.length, sum), 0)
}

/** The line with the title of the report that begins with this section. */
function titleAbove(lines: Line[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const [only, more] = lines[at]?.filled ?? []
    if (only && !more && only.text.length < 80 && namesReport(fold(only.text))) return at
  }
  return to
}
