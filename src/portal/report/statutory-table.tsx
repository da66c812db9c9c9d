import type {FormTable} from '../../reports/forms/form-tables.ts'
import type {Report} from '../../reports/report.ts'
import {ScrollRegion} from '../page/scroll-region.tsx'
import {Note} from './note.tsx'
import type {Marks, Numbered} from './number-findings.ts'
import type {Original} from './original-place.ts'
import {type PlacedCell, placeCells} from './place-cells.ts'
import {roles} from './roles.ts'
import {ValueCell} from './value-cell.tsx'

/**
 * A statutory table with its merged cells, and beside each row the notes on it.
 *
 * It is a table for every reader and a grid for the eye: each printed row has two tracks, and its
 * notes stand in the margin on a wide page and in the track below on a narrow one.
 */
export function StatutoryTable({
  name,
  table,
  report,
  marks,
  original,
}: {
  name: 'table-2' | 'table-3' | 'table-4'
  table: FormTable
  report: Report
  marks: Marks
  original: Original | null
}) {
  const rows = placeCells(table)
  const notes = rows.map(row => notesOf(row, marks))
  const noted = notes.flatMap((found, at) => (found.length > 0 ? [at] : []))
  return (
    <ScrollRegion name={`${table.title}（表格）`} class="sheet">
      <table
        class={`statutory ${name} rows-${rows.length}`}
        {...roles.table}
        aria-label={table.title}
      >
        <tbody {...roles.rowgroup}>
          {rows.map((row, at) => (
            <tr {...roles.row}>
              {row.map(cell => (
                <FormCell
                  {...{cell, at, isHead: isHead(table, row, at), report, marks, original}}
                />
              ))}
              {notes[at]?.length ? (
                <td
                  class={`beside ${places(at, roomBelow(noted, at, rows.length))} note-r-${at + 1}`}
                  {...roles.cell}
                >
                  {notes[at].map(finding => (
                    <Note finding={finding} original={original} />
                  ))}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function FormCell({
  cell,
  at,
  isHead,
  report,
  marks,
  original,
}: {
  cell: PlacedCell
  at: number
  isHead: boolean
  report: Report
  marks: Marks
  original: Original | null
}) {
  const place = `${places(at, cell.rowSpan)} c-${cell.column} over-${cell.columnSpan}`
  if ('code' in cell) return <ValueCell {...{place, code: cell.code, report, marks, original}} />
  return (
    <th
      class={`${place} ${isHead ? 'head' : 'label'} ${cell.rowSpan > 1 ? 'tall' : ''}`}
      {...(isHead ? roles.columnheader : roles.rowheader)}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
    >
      <span>{cell.label}</span>
    </th>
  )
}

/** A row without values names columns; tables 3 and 4 say how many such rows they begin with. */
function isHead(table: FormTable, row: readonly PlacedCell[], at: number): boolean {
  return at < table.headRows || row.every(cell => 'label' in cell)
}

function notesOf(row: readonly PlacedCell[], {anchored}: Marks): Numbered[] {
  return row.flatMap(cell => ('code' in cell ? (anchored.get(cell.code) ?? []) : []))
}

function places(at: number, rowSpan: number): string {
  return `r-${at + 1} down-${rowSpan}`
}

/** A note may reach down beside the rows below it: to the next row that has one, or past the end. */
function roomBelow(noted: readonly number[], at: number, end: number): number {
  return (noted.find(other => other > at) ?? end + 1) - at
}
