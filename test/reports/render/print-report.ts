import type {Habits} from './habits.ts'
import {type Grid, type GridCell, mapTexts, type Page, type PageBlock} from './page.ts'
import {disclosureGrids} from './print-disclosures.ts'
import {disputeGrid} from './print-disputes.ts'
import {requestGrids} from './print-requests.ts'
import type {Source} from './source.ts'

/** The report as this office would print it. */
export function printReport(source: Source, habits: Habits = {}): Page {
  const {agency, year} = source
  const title = source.title && (habits.title?.(agency, year) ?? source.title)
  const blocks: PageBlock[] = []
  const paragraph = (text: string) => blocks.push({kind: 'paragraph', text})
  habits.opening?.(agency, year).forEach(paragraph)
  if (title && !habits.untitled) blocks.push({kind: 'title', text: title})
  source.intro.forEach(paragraph)
  source.sections.forEach((section, index) => {
    const heading = habits.sectionTitle?.(section.title, index) ?? section.title
    blocks.push({kind: 'heading', text: heading})
    section.paragraphs.forEach(paragraph)
    for (const grid of gridsOf(index, source, habits)) {
      if (habits.beforeTable) paragraph(habits.beforeTable)
      blocks.push({kind: 'grid', ...(habits.unspannedHeads ? unspanned(grid) : grid)})
    }
  })
  const page = {title, agency, year, blocks}
  return habits.wording ? mapTexts(page, habits.wording) : page
}

function gridsOf(section: number, source: Source, habits: Habits): Grid[] {
  const print = printer(source, habits)
  if (section === 1) return disclosureGrids(source, habits, print)
  if (section === 2) return requestGrids(source, habits, print)
  if (section === 3) return [disputeGrid(print)]
  return []
}

/** Heads merged downwards are cut to their first row, but the note in the corner. */
function unspanned(grid: Grid): Grid {
  const cells = grid.cells.flatMap(cell => {
    if (cell.role !== 'head' || cell.rowSpan === 1 || cell.columnSpan > 1) return [cell]
    const under = Array.from(
      {length: cell.rowSpan - 1},
      (_, i): GridCell => ({
        ...cell,
        row: cell.row + i + 1,
        rowSpan: 1,
        text: '',
        role: 'empty',
      }),
    )
    return [{...cell, rowSpan: 1}, ...under]
  })
  return {...grid, cells}
}

/** Makes cells: labels and heads through the office's wording, values by their code. */
export type Printer = {
  word: (at: At, text: string, role: 'head' | 'label') => GridCell
  value: (at: At, code: string) => GridCell
  empty: (at: At) => GridCell
}

type At = {row: number; column: number; rowSpan?: number; columnSpan?: number}

function printer(source: Source, habits: Habits): Printer {
  const cell = (at: At, text: string, role: GridCell['role']): GridCell => ({
    rowSpan: 1,
    columnSpan: 1,
    ...at,
    text,
    role,
  })
  return {
    word: (at, text, role) => cell(at, habits.label?.(text) ?? text, role),
    value(at, code) {
      const text = source.cells[code]?.text
      if (text === undefined) throw new Error(`${source.name} has no cell ${code}`)
      return cell(at, habits.value?.(text, code) ?? text, 'value')
    },
    empty: at => cell(at, '', 'empty'),
  }
}
