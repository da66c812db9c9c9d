import type {Place} from '../../reader/document.ts'
import type {Layout} from '../forms/form.ts'
import {forms} from '../forms/forms.ts'
import {filled, type Line, type Piece, splitWords} from './flow.ts'
import {type Grid, placingsOf} from './place-row.ts'
import {type Reading, type RowCells, writeRow, writeUnreadRow} from './read-cell.ts'
import {looksLikeValue} from './read-number.ts'
import {itemWords} from './table2-words.ts'

/** Which form the words of table 2 belong to; undefined when they do not tell. */
export function layoutOfTable2(lines: Line[]): Layout | undefined {
  const votes = {'2019': 0, '2021': 0}
  for (const line of lines)
    for (const {text} of wordsIn(line)) {
      const layout = itemWords(text)?.layout
      if (layout) votes[layout]++
    }
  if (votes['2019'] === votes['2021']) return undefined
  return votes['2019'] > votes['2021'] ? '2019' : '2021'
}

/** The cells of table 2 in its lines, by the form it was found to follow. */
export function readTable2(lines: Line[], layout: Layout, reading: Reading): void {
  for (const run of rowsOfTable2(lines)) {
    const block = forms[layout].table2.find(({rows}) => rows.some(({code}) => code === run.code))
    if (!block || `t2.${run.code}.${block.columns[0]?.code}` in reading.cells) continue
    const columns = block.columns.map(({code, ...column}) => ({
      code,
      kind: 'decimals' in column ? 'amount' : 'signed' in column ? 'change' : 'count',
    })) as RowCells['columns']
    const ordered = inPrintedOrder(columns, run.heads)
    const {sure, ways} = placingsOf(run.cells, columns.length, {
      grid: run.grid,
      heads: gridOf(ordered, run.heads),
      labelEnd: run.labelEnd,
      start: run.heads.find(({code}) => code === ordered[0]?.code)?.start ?? run.labelEnd,
    })
    void ways
    const row: RowCells = {code: `t2.${run.code}`, columns: ordered, place: run.place}
    if (sure) writeRow(reading, row, sure, 'read')
    else writeUnreadRow(reading, row, run.cells)
  }
}

type Run = {
  code: string
  cells: Piece[]
  grid: boolean
  labelEnd: number
  heads: {code: string; start: number; end: number}[]
  place: Place
}

function rowsOfTable2(lines: Line[]): Run[] {
  const runs: Run[] = []
  let current: Run | undefined
  let heads: Run['heads'] = []
  let pending: string[] = []
  for (const line of lines) {
    const label = line.pieces.findLastIndex(({text}) => itemWords(text)?.kind === 'row')
    const last = line.pieces[label]
    const code = last && itemWords(last.text)?.code
    if (last && code && line.pieces.length > 1) {
      const cells = line.pieces.slice(label + 1)
      const grid = cells.some(isFilled) || cells.length > 1
      current = {code, cells, grid, labelEnd: last.column + last.span, heads, place: last.place}
      runs.push(current)
      continue
    }
    for (const piece of wordsIn(line)) {
      if (looksLikeValue(piece.text)) {
        // 「规章 | | |」 and its numbers a line below each: the blanks were the ends of lines.
        // Numbers after words we do not know, below a whole row: another row's.
        if (current?.cells.some(isFilled) && pending.some(word => word.length > 2))
          current = undefined
        if (current && !current.cells.some(isFilled))
          Object.assign(current, {cells: [], grid: false})
        current?.cells.push(piece)
        pending = []
        continue
      }
      const fragments = [...pending, piece.text]
      const at = fragments.findIndex((_, from) => itemWords(fragments.slice(from).join('')))
      const words = at < 0 ? undefined : itemWords(fragments.slice(at).join(''))
      pending = words ? [] : [...pending.slice(-4), piece.text]
      if (words?.kind === 'row') {
        current = {code: words.code, cells: [], grid: false, labelEnd: 0, heads, place: piece.place}
        runs.push(current)
      } else if (words?.kind === 'block') {
        heads = []
        current = undefined
      } else if (words?.kind === 'head') {
        heads = [...heads, {code: words.code, start: piece.column, end: piece.column + piece.span}]
        current = undefined
      }
    }
  }
  return runs
}

function gridOf(columns: RowCells['columns'], heads: Run['heads']): Grid | undefined {
  const grid = columns.flatMap(column => heads.find(({code}) => code === column.code) ?? [])
  return grid.length === columns.length ? grid : undefined
}

/** The columns in the order of the printed heads, when all of them are printed. */
function inPrintedOrder(columns: RowCells['columns'], heads: Run['heads']): RowCells['columns'] {
  const at = (code: string) => heads.findIndex(head => head.code === code)
  if (columns.some(({code}) => at(code) < 0)) return columns
  return [...columns].sort((a, b) => at(a.code) - at(b.code))
}

function wordsIn(line: Line): Piece[] {
  return filled(line).flatMap(piece => {
    const alone = itemWords(piece.text) ?? (looksLikeValue(piece.text) || undefined)
    return alone || (line.table !== null && line.pieces.length > 2) ? [piece] : splitWords(piece)
  })
}

function isFilled({text}: Piece): boolean {
  return text.trim() !== ''
}
