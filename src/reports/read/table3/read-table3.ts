import type {Place} from '../../../reader/document.ts'
import {applicantColumns} from '../../forms/form.ts'
import {form2019} from '../../forms/form-2019.ts'
import {form2021} from '../../forms/form-2021.ts'
import {columnsOnPages, placeUnder} from '../cells/columns-on-page.ts'
import {mendBroken, mendWrapped} from '../cells/mend-broken.ts'
import {nameRow} from '../cells/name-cell.ts'
import {type Grid, type Placing, placingsOf, showsBlank} from '../cells/place-row.ts'
import {type Reading, type RowCells, writeRow, writeUnreadRow} from '../cells/read-cell.ts'
import {isFilled, type Line, type Piece} from '../lines/flow.ts'
import {type Span, standOnOneLine} from '../lines/on-page.ts'
import {type Columns, columnsOfTable3} from './columns-of-table3.ts'
import {decideByRelations, isSummed, type OpenRow} from './decide-by-relations.ts'
import {gridsOfRows} from './grids-of-rows.ts'
import {isListOfTotals, readListOfTotals} from './list-of-totals.ts'
import {inOwnColumns} from './own-columns.ts'
import {joinedParts} from './parts-of-table3.ts'
import type {Head} from './table3-heads.ts'
import {rowsOfTable3} from './table3-rows.ts'
import type {Run} from './table3-state.ts'

/** The cells of table 3 in its lines; `inParts` where it is cut from top to bottom. */
export function readTable3(lines: Line[], reading: Reading): {inParts: boolean} {
  const {runs: printed, heads, lost, merged} = rowsOfTable3(lines)
  if (lost.length > 2) reading.isApart = true
  if (reading.lacksRepeats)
    for (const run of printed) if (run.cells.filter(isFilled).length < 7) run.unsure = true
  const joined = joinedParts(printed, heads)
  const once = oneRunEach(joined ?? printed, reading)
  if (isListOfTotals(once, heads)) {
    readListOfTotals(once, reading)
    return {inParts: false}
  }
  const columns = columnsOfTable3(heads, once)
  const grids = gridsOf(heads, once, columns.codes)
  const {runs, others} = inOwnColumns(once, heads, grids, columns.codes.length)
  const rows = placeAll(runs, {heads, grids, width: columns.codes.length, merged})
  const totalAt = columns.codes.indexOf('total')
  const decided = decideByRelations(openRows(rows), outcomesAsPrinted(runs), totalAt)
  const isOwn = (at: number) => columns.codes[at] !== 'subtotal'
  const own: RowCells['columns'] = columns.codes
    .filter((_, at) => isOwn(at))
    .map(code => ({code, kind: 'count'}))
  for (const {run, sure} of rows) {
    const row: RowCells = {code: `t3.${run.code}`, columns: own, place: run.place}
    const onFirst = run.unsure ? undefined : onFirstOfTwoLines(run)
    const isBroken = (run.followed || onFirst) && sure && !isSummed(sure, totalAt)
    const whole = sure
      ? (mendBroken(sure, totalAt) ?? sure)
      : onFirst === undefined
        ? undefined
        : mendWrapped(run.cells, onFirst, columns.codes.length, totalAt)
    const placing = isBroken ? undefined : (whole ?? decided.get(run.code))
    const cells = placing?.filter((_, at) => isOwn(at))
    if (cells) writeRow(reading, row, cells, sure ? 'read' : 'inferred')
    else writeUnreadRow(reading, row, run.cells)
  }
  tell(columns, {lost, others}, reading, runs[0]?.place)
  return {inParts: joined !== undefined}
}

/** A （六）其他处理 with numbers of its own above its three rows is their sum: it does not count twice. */
function outcomesAsPrinted(runs: Run[]): readonly string[] {
  const divided = runs.some(({code}) => code.startsWith('other.'))
  return divided ? form2021.outcomes : [...form2019.outcomes, ...form2021.outcomes]
}

type Placings = {sure?: Placing; ways: Placing[]}
type PlacedRun = Placings & {run: Run}

/** First the rows that show their columns, then the others beside them. */
function placeAll(
  runs: Run[],
  {
    heads,
    grids,
    width,
    merged,
  }: {heads: Head[]; grids: Grids; width: number; merged: Set<number | null>},
): PlacedRun[] {
  const keepsBlanks = new Set(runs.filter(({cells}) => showsBlank(cells)).map(({table}) => table))
  const shown = gridsOfRows(runs, width, grids)
  const place = (run: Run, begins: {start?: number; offset?: number} = {}): Placings =>
    run.unsure || isScattered(run)
      ? {ways: []}
      : placingsOf(run.cells, width, {
          grid: run.grid,
          merged: merged.has(run.table),
          keepsBlanks: keepsBlanks.has(run.table),
          heads: grids.get(run.table) ?? shown.get(run.table),
          labelEnd: run.labelEnd,
          ...begins,
        })
  const pages = columnsOnPages(runs.filter(isLineOnPage), width, spansOf(heads, runs))
  const first = runs.map(run => ({run, ...place(run)}))
  return first.map(row => {
    if (row.sure) return row
    const columns = isLineOnPage(row.run) && pages.get(row.run.cells[0]?.place.page ?? 0)
    const under = columns && placeUnder(row.run.cells, columns)
    if (under) return {run: row.run, sure: under, ways: []}
    const placed = beginsLike(row.run, first)
      .map(begins => place(row.run, begins))
      .filter(({sure}) => sure)
    return placed.length === 1 ? {run: row.run, ...placed[0], ways: []} : row
  })
}

/** A row of a page's text whose numbers stand side by side. */
function isLineOnPage({grid, unsure, cells}: Run): boolean {
  return !grid && !unsure && cells.length > 0 && standOnOneLine(cells)
}

/** How many numbers stand before the line end of a row that an extractor broke; not one cell a line. */
function onFirstOfTwoLines({perLine = [], cells}: Run): number | undefined {
  const [first, second, more] = perLine
  if (!first || !second || more !== undefined || cells.some(({stretches}) => stretches))
    return undefined
  return first > 1 || second > 1 ? first : undefined
}

/** Numbers from several lines of a page: of another row too. */
function isScattered({grid, cells}: Run): boolean {
  return !grid && cells.some(({stretches}) => stretches) && !standOnOneLine(cells)
}

/** The heads of the seven columns that stand above the first row, with their places on its page. */
function spansOf(heads: Head[], [first]: Run[]): Span[] {
  const page = first?.place.page
  if (page === undefined || first?.grid) return []
  const own = heads.filter(({code, loose, table}) => !loose && table === null && code !== 'group')
  return own.map(({start, end}) => ({page, left: start, right: end}))
}

/**
 * Where the rows of the same table surely begin: always in one column, or always right behind their
 * label where covered places were left out. Rows with as long labels know best.
 */
function beginsLike(run: Run, rows: PlacedRun[]): {start?: number; offset?: number}[] {
  if (run.grid) return startsLike(run, rows).map(start => ({start}))
  const offsets = rows.flatMap(({run: {grid, cells}, sure}) => {
    const [cell] = sure ?? []
    return !grid && cell && cells.length === run.cells.length && cells.some(isFilled)
      ? [cells.indexOf(cell)]
      : []
  })
  return [...new Set(offsets)].map(offset => ({offset}))
}

function startsLike(run: Run, rows: PlacedRun[]): number[] {
  const known = rows.flatMap(({run: {table, labelEnd, cells}, sure}) =>
    sure?.[0] && table === run.table && cells.some(isFilled)
      ? [{labelEnd, start: sure[0].column}]
      : [],
  )
  const alike = new Set(
    known.filter(({labelEnd}) => labelEnd === run.labelEnd).map(({start}) => start),
  )
  if (alike.size > 0) return [...alike]
  const [one] = known
  if (!one) return []
  const fixed = known.every(({start}) => start === one.start) ? [one.start] : []
  const behind = known.every(({start, labelEnd}) => start === labelEnd) ? [run.labelEnd] : []
  return [...new Set([...fixed, ...behind])]
}

type Grids = Map<number | null, Grid | undefined>

function gridsOf(heads: Head[], runs: Run[], codes: string[]): Grids {
  return new Map(
    [...new Set([...heads, ...runs].map(({table}) => table))].map(table => [
      table,
      gridOf(heads, table, codes),
    ]),
  )
}

/** Where the seven columns stand; one head that was lost stands in the gap between its neighbours. */
function gridOf(heads: Head[], table: number | null, codes: string[]): Grid | undefined {
  const own = heads.filter(head => head.table === table && !head.loose)
  const found = codes.map(code => own.find(head => head.code === code))
  const grid = found.map((head, at) => {
    const [left, right] = [found[at - 1], found[at + 1]]
    if (head || !left || !right) return head
    return right.start > left.end ? {start: left.end, end: right.start} : undefined
  })
  return grid.every(column => column !== undefined) ? grid : undefined
}

function openRows(rows: PlacedRun[]): OpenRow[] {
  return rows.map(({run, sure, ways}) => ({code: run.code, ways: sure ? [sure] : ways}))
}

/** A row printed twice (a label repeated over the page's end) counts once; two different ones do not count. */
function oneRunEach(runs: Run[], reading: Reading): Run[] {
  const kept = new Map<string, Run>()
  const children = runs.some(({code}) => code.startsWith('other.'))
  for (const run of runs) {
    if (run.code === 'other' && children && !run.cells.some(isFilled)) continue
    const before = kept.get(run.code)
    if (!before?.cells.some(isFilled)) kept.set(run.code, run)
    else if (!before.unsure && run.cells.some(isFilled) && isAnother(run, before)) {
      kept.set(run.code, {...before, unsure: true, cells: [...before.cells, ...run.cells]})
      reading.messages.push({
        level: 'warning',
        text: `${nameRow(`t3.${run.code}`)}印了两行不同的数，请对照原件核实`,
        place: run.place,
      })
    }
  }
  return [...kept.values()]
}

/** 「5」 alone in another table is not the row 「5 | 0 | 0 …」 again. */
function isAnother(run: Run, before: Run): boolean {
  const isOther = run.table !== before.table && run.cells.length !== before.cells.length
  return textOf(run) !== textOf(before) || (run.grid && before.grid && isOther)
}

/** What a person must know of columns and numbers that have no cell in the form. */
function tell(
  columns: Columns,
  {lost, others}: {lost: Piece[]; others: Piece[]},
  reading: Reading,
  place: Place | undefined,
): void {
  const warn = (text: string, at: Place | undefined) =>
    reading.messages.push({level: 'warning', text, ...(at && {place: at})})
  if (columns.codes.includes('subtotal'))
    warn('表三多印了一列“小计”，法定表没有这一列，其中的数没有采用；请按规定格式填写', place)
  if (
    columns.codes.length === 7 &&
    columns.codes.some((code, at) => code !== applicantColumns[at]?.code)
  )
    warn('表三各列的次序与法定表不同，已按表头读取；请核实表头', place)
  if (columns.unprinted.length > 0)
    warn(
      `表三缺少表头${columns.unprinted.map(code => `“${labelOf(code)}”`).join('')}，各行仍有七个数，按法定顺序读取；请核实表头`,
      place,
    )
  if (others.length > 0)
    warn(
      `表三有法定表头以外的列，其中的 ${others.length} 格没有采用；请按规定格式填写`,
      others[0]?.place,
    )
  if (lost.length > 0)
    warn(
      `表三中有 ${lost.length} 个数没有认出属于哪一行：${lost.map(({text}) => text.trim()).join(' ')}；请对照原件核实`,
      lost[0]?.place,
    )
}

function labelOf(code: string): string {
  return applicantColumns.find(column => column.code === code)?.label ?? code
}

function textOf({cells}: Run): string {
  return cells
    .filter(isFilled)
    .map(({text}) => text.trim())
    .join(' ')
}
