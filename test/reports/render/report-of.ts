import type {ReadCell, Report} from '../../../src/reports/report.ts'
import type {Source} from './source.ts'

/** The report a faultless reader would give for a real report, without its narrative; `changed` cells hold these numbers. */
export function reportOf(source: Source, changed: Record<string, number> = {}): Report {
  const {agency, year, layout, title} = source
  const cells = Object.entries(source.cells).map(([code, {value, text}]) => {
    const now = changed[code] ?? value
    const cell: ReadCell = {
      value: now,
      text: code in changed ? String(now) : text,
      state: now === null ? 'blank' : 'number',
      place: {},
      how: 'read',
    }
    return [code, cell] as const
  })
  return {agency, year, layout, title, cells: Object.fromEntries(cells), sections: [], messages: []}
}

/** Cells of tables 3 and 4 in which a number stands, with it. */
export function countedCells(source: Source): [string, number][] {
  return Object.entries(source.cells).flatMap(([code, {value}]) =>
    /^t[34]\./.test(code) && value !== null ? [[code, value] as [string, number]] : [],
  )
}
