import {disputeBlocks, disputeColumns} from '../../forms/form.ts'
import {placeUnder, type Stack, stacksOf} from '../cells/columns-on-page.ts'
import {mendBroken} from '../cells/mend-broken.ts'
import {type Placing, placingsOf} from '../cells/place-row.ts'
import {type Reading, writeRow, writeUnreadRow} from '../cells/read-cell.ts'
import {isBareNumbering, isPlain, looksLikeValue, readNumber} from '../cells/read-number.ts'
import {blankCells} from '../lines/blank-cells.ts'
import {isFilled, isGridRow, type Line, type Piece, splitWords} from '../lines/flow.ts'
import {standOnOneLine} from '../lines/on-page.ts'
import {numbersColumns} from '../table3/table3-state.ts'
import {type DisputeHead, disputeHead} from './table4-heads.ts'
import {numbersBesideHeads} from './table4-pairs.ts'

/** The cells of table 4 in its lines: one row of numbers under fifteen heads, or a part of them. */
export function readTable4(lines: Line[], reading: Reading): void {
  for (const {blocks, heads, cells, grid, above, perLine, clash} of partsOfTable4(lines)) {
    const width = blocks.length * 5
    const columnsOfHeads =
      heads.length === width && new Set(heads.map(({column}) => column)).size === width
        ? heads.map(({column, span}) => ({start: column, end: column + span}))
        : undefined
    // 「0 |  | 0」 under heads that do not tell the columns: the line may have been trimmed.
    const isTrimmed = grid && !columnsOfHeads && cells.length < width
    const {sure, ways} = placingsOf(cells, width, {
      grid: grid && !isTrimmed,
      anchored: true,
      heads: columnsOfHeads,
    })
    // Where one head was lost the others do not tell which block they are of.
    const known = heads.length === width ? heads : []
    const orders = blocks.map((_, at) => columnsAbove(known.slice(at * 5, at * 5 + 5)))
    const totals = orders.map(order => order.findIndex(({code}) => code === 'total'))
    const fits = (way: Placing) => totals.every((total, at) => addsUp(block5(way, at), total))
    const fitting = ways.filter(fits)
    // Without heads above them the numbers of a line may stand a column off.
    const isOff = (way: Placing) =>
      !columnsOfHeads && (fits([...way.slice(1), null]) || fits([null, ...way.slice(0, -1)]))
    const columns = columnsOnPage(above)
    const isOnPage = !grid && cells.some(({stretches}) => stretches)
    const onPage =
      isOnPage && columns.length === width && standOnOneLine(cells)
        ? placeUnder(cells, columns)
        : undefined
    const read =
      isOnPage && cells.length > 0 && !standOnOneLine(cells) ? undefined : (onPage ?? sure)
    // Where the row goes on in another line a number may be broken.
    const isCut = perLine.length > (grid ? 0 : 1) && (grid || Math.max(...perLine) > 1)
    // Where table 3 was copied column by column its numbers may stand here too.
    const isStrange = sure && !fits(sure) && (isCut || (grid ? isOff(sure) : reading.isApart))
    const isLost = clash || isStrange || cells.length === 0
    const placing = isLost ? undefined : (read ?? (fitting.length === 1 ? fitting[0] : undefined))
    for (const [at, code] of blocks.entries()) {
      if (`t4.${code}.total` in reading.cells) continue
      const place = cells[0]?.place ?? heads[0]?.place ?? {}
      const row = {
        code: `t4.${code}`,
        place,
        columns: orders[at] ?? [],
      }
      const block = placing && block5(placing, at)
      if (block)
        writeRow(
          reading,
          row,
          mendBroken(block, totals[at] ?? -1) ?? block,
          read ? 'read' : 'inferred',
        )
      else writeUnreadRow(reading, row, cells)
    }
  }
}

/** The five numbers of one block. */
const block5 = (placing: Placing, at: number): Placing => placing.slice(at * 5, at * 5 + 5)

/** Heads in narrow columns, put together from what stands under each other: 「结果⏎维持」. */
function columnsOnPage(above: Piece[]): Stack[] {
  // 「行政复议」 stands over the middle of its five heads, half over one and half over the next.
  const stacks = stacksOf(above.filter(({text}) => !disputeHead(text)?.block))
  const columns = stacks.flatMap(stack => {
    const texts = stack.pieces.map((_, from) =>
      stack.pieces
        .slice(from)
        .map(({text}) => text)
        .join(''),
    )
    const column = texts.map(text => disputeHead(text)?.column).find(Boolean)
    return column ? [{stack, column}] : []
  })
  const isInOrder = columns.every(({column}, at) => column === disputeColumns[at % 5]?.code)
  return isInOrder ? columns.map(({stack}) => stack) : []
}

type Part = {
  blocks: string[]
  heads: Piece[]
  cells: Piece[]
  grid: boolean
  above: Piece[]
  /** Two rows of different numbers stand under the same heads. */
  clash?: true
  /** How many of its numbers stand on each line without columns. */
  perLine: number[]
}

/** Usually one part; two where the table was cut between 行政复议 and 行政诉讼. */
function partsOfTable4(lines: Line[]): Part[] {
  const beside = numbersBesideHeads(lines)
  if (beside) {
    const blocks = disputeBlocks.map(({code}) => code as string)
    return [{blocks, heads: [], cells: beside, grid: false, above: [], perLine: []}]
  }
  const parts: (Omit<Part, 'blocks'> & {named: string[]; first: string[]})[] = []
  let above: Piece[] = []
  const blanks = blankCells(lines, text => disputeHead(text)?.column !== undefined)
  for (const line of lines) {
    if (line.heading) continue
    const inGrid = isGridRow(line)
    const pieces = inGrid ? line.filled : line.filled.flatMap(wordsIn(line))
    const heads = headsIn(pieces)
    let part = parts.at(-1)
    const row = inGrid && rowOfBlock(line)
    if (row) {
      const columns = part?.heads.slice(0, 5) ?? []
      parts.push({
        named: [row.block],
        heads: columns,
        first: ['upheld'],
        ...row,
        grid: true,
        above: [],
        perLine: [],
      })
      continue
    }
    if (heads.length > 0 && (!part || part.cells.some(isFilled))) {
      part = {named: [], heads: [], first: [], cells: [], grid: false, above, perLine: []}
      parts.push(part)
      above = []
    }
    const words = part?.above ?? above
    for (const piece of pieces)
      if (piece.stretches && !looksLikeValue(piece.text)) words.push(piece)
    if (!part) continue
    for (const {piece, column, block} of heads) {
      if (block) part.named.push(block)
      if (column) part.heads.push(piece)
      if (column) part.first.push(column)
    }
    if (heads.length > 0 && !part.cells.some(isFilled)) {
      part.cells = []
      part.perLine = []
    }
    part.cells.push(...(blanks.get(line) ?? []))
    if (heads.length > 0 && inGrid) continue
    if (inGrid) {
      const cells = withoutLabel(line.pieces)
      if (numbersColumns(cells)) continue
      if (!part.cells.some(isFilled)) Object.assign(part, {cells, grid: true})
      else if (isAnother(cells, part.cells)) {
        part.cells.push(...cells)
        part.clash = true
      }
    } else {
      const values = pieces.filter(({text}) => looksLikeValue(text) || isBareNumbering(text))
      if (isEnded(part, values)) continue
      if (values.length > 0) part.perLine.push(values.length)
      part.cells.push(...values)
    }
  }
  return parts.flatMap(({named, heads, first, cells, grid, above, perLine, clash}) => {
    const printed = first.filter(column => column === 'upheld').length
    const count = Math.max(printed, Math.floor(columnsOnPage(above).length / 5))
    const inColumns = grid && new Set(heads.map(({column}) => column)).size === heads.length
    const ordered = inColumns ? heads.toSorted((a, b) => a.column - b.column) : heads
    const blocks = blocksOf(count, named, cells.length)
    return blocks.length > 0
      ? [{blocks, heads: ordered, cells, grid, above, perLine, ...(clash && {clash})}]
      : []
  })
}

/** 「五」 or 「05」 on a line below a row that fills its columns: the number of the next section. */
function isEnded({grid, heads, cells}: Omit<Part, 'blocks'>, values: Piece[]): boolean {
  const [only, more] = values
  if (!grid || heads.length < 5 || cells.length < heads.length || !only || more) return false
  return readNumber(only.text, 'count').state === 'unread'
}

function headsIn(pieces: Piece[]) {
  const heads: ({piece: Piece} & DisputeHead)[] = []
  for (const piece of pieces) {
    const head = isPlain(piece.text) ? undefined : disputeHead(piece.text)
    if (head) heads.push({piece, ...head})
  }
  return heads
}

/** 「行政复议 | 1 | 0 | 0 | 0 | 1」: a table with a row for each block. */
function rowOfBlock({pieces}: Line): {block: string; cells: Piece[]} | undefined {
  const label = pieces.findLastIndex(({text}) => disputeHead(text))
  const block = disputeHead(pieces[label]?.text ?? '')?.block
  const cells = pieces.slice(label + 1)
  const isRow = cells.some(({text}) => looksLikeValue(text)) && cells.length >= 5
  return block && isRow ? {block, cells} : undefined
}

/** The five columns in the order of their heads; in that of the form where a head was lost. */
function columnsAbove(heads: Piece[]) {
  const printed = heads.flatMap(({text}) => disputeHead(text)?.column ?? [])
  const form = disputeColumns.map(({code}) => code as string)
  const codes = new Set(printed).size === 5 ? printed : form
  return codes.map(code => ({code, kind: 'count' as const}))
}

/** A second row of other numbers under the same heads: which one counts nobody can tell. */
function isAnother(cells: Piece[], before: Piece[]): boolean {
  const numbers = cells.filter(isFilled)
  return (
    numbers.length > 1 &&
    numbers.every(({text}) => looksLikeValue(text)) &&
    textOf(cells) !== textOf(before)
  )
}

function textOf(cells: Piece[]): string {
  return cells.map(({text}) => text.trim()).join(' ')
}

/** 「数量 | 0 | 0 …」: words before the numbers; 「3. | 0. …」 are none. */
function withoutLabel(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex(({text}) => looksLikeValue(text))
  const isLabel = ({text}: Piece) => isFilled({text}) && !looksLikeValue(text) && !/\d/.test(text)
  const label = pieces.findLastIndex(isLabel)
  return first < 0 || label < first ? pieces.slice(label + 1) : pieces
}

function blocksOf(count: number, named: string[], cells: number): string[] {
  const all = disputeBlocks.map(({code}) => code as string)
  if (count >= 3 || cells >= 15) return all
  if (count === 2) return named.includes('reconsideration') ? all.slice(0, 2) : all.slice(1)
  if (count === 1) return all.filter(code => named.includes(code)).slice(0, 1)
  return []
}

function wordsIn(line: Line): (piece: Piece) => Piece[] {
  return piece =>
    (line.table !== null && !/\s\S/.test(piece.text)) || disputeHead(piece.text)
      ? [piece]
      : splitWords(piece)
}

function addsUp(block: Placing, totalAt: number): boolean {
  const values = block.map(cell => (cell ? (readNumber(cell.text, 'count').value ?? 0) : 0))
  const sum = values.reduce((all, value, at) => (at === totalAt ? all : all + value), 0)
  return sum === values[totalAt]
}
