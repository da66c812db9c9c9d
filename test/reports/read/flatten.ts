import type {Block, Cell, NeutralDocument, Row} from '../../../src/reader/document.ts'
import {lineDocument} from './line-document.ts'
import type {Paper, PrintedTable} from './print-report.ts'

/** The ways in which papers reach us: as a real grid, or flattened by pasting and converting. */
export const flattenings: Record<string, (paper: Paper) => NeutralDocument> = {
  grid: gridDocument,
  fineGrid: paper =>
    everyCell(paper, cell => [{...cell, column: cell.column * 2, columnSpan: cell.columnSpan * 2}]),
  sparseGrid: paper => everyCell(paper, cell => (cell.text === '' ? [] : [cell])),
  offsetGrid: paper =>
    everyCell(paper, (cell, at) => [
      ...(at === 0 && cell.column === 0 ? [{...cell, text: '', columnSpan: 1}] : []),
      {...cell, column: cell.column + 1},
    ]),
  sheet: paper => oneTable(gridDocument(paper)),
  tabs: paper => lineDocument(lines(paper, table => fullRows(table).map(row => row.join('\t')))),
  tabsTrimmed: paper =>
    lineDocument(
      lines(paper, table => fullRows(table).map(row => row.join('\t').replace(/\t+$/, ''))),
    ),
  tabsWithoutBlankLabels: paper =>
    lineDocument(lines(paper, table => table.map(row => row.map(({text}) => text).join('\t')))),
  pipes: paper =>
    lineDocument(lines(paper, table => fullRows(table).map(row => `| ${row.join(' | ')} |`))),
  cellPerLine: paper =>
    lineDocument(lines(paper, table => table.flatMap(row => row.map(({text}) => text)))),
  cellPerLineWithPipes: paper =>
    lineDocument(lines(paper, table => table.flatMap(row => row.map(({text}) => `${text} |`)))),
  cellPerLineWithTabs: paper =>
    lineDocument(
      lines(paper, table => table.flatMap(row => [...row.map(({text}) => `\t${text}`), ''])),
    ),
  spaces: paper =>
    lineDocument(lines(paper, table => table.map(row => row.map(({text}) => text).join(' ')))),
  wideSpaces: paper =>
    lineDocument(lines(paper, table => table.map(row => row.map(({text}) => text).join('　  ')))),
  oneParagraphEach: paper =>
    lineDocument(
      lines(paper, table => [table.map(row => row.map(({text}) => text).join(' ')).join(' ')]),
    ),
  oneParagraph: paper =>
    lineDocument(
      lines(paper, table => [
        table.map(row => row.map(({text}) => text).join(' ')).join(' '),
      ]).replaceAll('\n', ' '),
    ),
}

/** Text with its tables flattened. */
export function lines(paper: Paper, flat: (table: PrintedTable) => string[]): string {
  return paper.flatMap(part => (typeof part === 'string' ? [part] : flat(part))).join('\n')
}

/** Every row with all its grid places; merged cells print at their first place only. */
export function fullRows(table: PrintedTable): string[][] {
  return placed(table).map(({texts}) => texts)
}

/** Real tables with columns and spans, as the readers of html, docx, pdf and xlsx give them. */
export function gridDocument(paper: Paper): NeutralDocument {
  const blocks = paper.map((part, at): Block => {
    const place = {paragraph: at + 1}
    if (typeof part === 'string') return {kind: 'paragraph', text: part, place}
    const rows = placed(part).map(
      ({cells}, row): Row =>
        cells.map(({text, column, across, down}, cell) => ({
          text,
          column,
          columnSpan: across,
          rowSpan: down,
          place: {table: at + 1, row: row + 1, cell: cell + 1},
        })),
    )
    return {kind: 'table', rows, place: {table: at + 1}}
  })
  return {format: 'docx', blocks, messages: [], readable: true}
}

function everyCell(paper: Paper, change: (cell: Cell, at: number) => Cell[]): NeutralDocument {
  const document = gridDocument(paper)
  const blocks = document.blocks.map(block =>
    block.kind === 'table' ? {...block, rows: block.rows.map(row => row.flatMap(change))} : block,
  )
  return {...document, blocks}
}

/** A workbook with the whole report on one sheet: every line of text a merged cell. */
function oneTable({blocks, ...document}: NeutralDocument): NeutralDocument {
  const rows = blocks.flatMap((block): Row[] =>
    block.kind === 'table'
      ? block.rows
      : [[{text: block.text, column: 0, columnSpan: 10, rowSpan: 1, place: block.place}]],
  )
  return {...document, blocks: [{kind: 'table', rows, place: {table: 1}}]}
}

function placed(table: PrintedTable) {
  const covered: number[] = []
  const rows = table.map(row => {
    const taken = new Set(covered.flatMap((left, column) => (left > 0 ? [column] : [])))
    for (const column of taken) covered[column] = (covered[column] ?? 0) - 1
    let column = 0
    const cells = row.map(({text, across = 1, down = 1}) => {
      while (taken.has(column)) column++
      const cell = {text, column, across, down}
      for (let at = column; at < column + across; at++) covered[at] = down - 1
      column += across
      return cell
    })
    return cells
  })
  const width = Math.max(...rows.flatMap(cells => cells.map(cell => cell.column + cell.across)))
  return rows.map(cells => {
    const texts = Array.from({length: width}, () => '')
    for (const cell of cells) texts[cell.column] = cell.text
    return {cells, texts}
  })
}
