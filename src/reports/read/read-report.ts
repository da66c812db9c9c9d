import type {NeutralDocument} from '../../reader/document.ts'
import type {Layout} from '../forms/form.ts'
import {layoutForYear} from '../forms/forms.ts'
import type {Report} from '../report.ts'
import {findTables, type Stretch} from './find-tables.ts'
import {linesOf} from './flow.ts'
import type {Reading} from './read-cell.ts'
import {layoutOfTable2, readTable2} from './read-table2.ts'
import {readTable3} from './read-table3.ts'
import {readTable4} from './read-table4.ts'

/** The annual report a neutral document holds. */
export function readReport(document: NeutralDocument): Report {
  const lines = linesOf(document)
  const tables = findTables(lines)
  const of = (stretch: Stretch | undefined) =>
    stretch ? lines.slice(stretch.start, stretch.end) : []
  const reading: Reading = {cells: {}, messages: [...document.messages]}
  readTable3(of(tables.table3), reading)
  const layout: Layout | null = layoutOfTable2(of(tables.table2)) ?? layoutForYear(2020)
  if (layout) readTable2(of(tables.table2), layout, reading)
  readTable4(of(tables.table4), reading)
  return {
    agency: null,
    year: null,
    layout,
    title: null,
    cells: reading.cells,
    sections: [],
    messages: reading.messages,
  }
}
