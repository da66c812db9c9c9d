import {applicantColumns} from '../../forms/form.ts'
import {placingsOf} from '../cells/place-row.ts'
import type {Piece} from '../lines/flow.ts'
import type {Head} from './table3-heads.ts'
import type {Run} from './table3-state.ts'

/**
 * The rows of a table 3 that is cut from top to bottom, joined; undefined for any other. Each part
 * has the labels and some of the columns:
 *
 *     一、本年新收… │ 自然人 │ 商业企业 │ …        一、本年新收… │ … │ 其他 │ 总计
 */
export function joinedParts(runs: Run[], heads: Head[]): Run[] | undefined {
  const parts = partsOf(heads)
  if (parts.length < 2) return undefined
  const own = runs.filter(({grid, table}) => grid && parts.some(part => part.table === table))
  const byPart = Map.groupBy(own, ({table}) => table)
  // Rows of text that were told apart by their bars: each is a table of its own.
  if (parts.some(({table}) => !byPart.has(table))) return undefined
  return [...Map.groupBy(own, ({code}) => code).values()].flatMap(rows => joined(rows, parts))
}

type Part = {table: number | null; heads: Head[]}

/** Tables that have the seven columns together, each of them once; none where they do not. */
function partsOf(heads: Head[]): Part[] {
  const columns = heads.filter(({code, loose}) => !loose && code !== 'group')
  const parts = [...Map.groupBy(columns, ({table}) => table)].map(([table, own]) => ({
    table,
    heads: own.toSorted((a, b) => a.start - b.start),
  }))
  const codes = new Set(columns.map(({code}) => code))
  const isWhole = applicantColumns.every(({code}) => codes.has(code))
  return columns.length === 7 && isWhole ? parts : []
}

/** The rows of one label, one of each part; where one is missing or open the numbers stay unread. */
function joined(rows: Run[], parts: Part[]): Run[] {
  const [row] = rows
  if (!row) return []
  const placed = parts.flatMap(part => {
    const [own, another] = rows.filter(({table}) => table === part.table)
    return own && !another ? placedUnder(own, part) : []
  })
  const cells = applicantColumns.flatMap(({code}) => placed.find(one => one.code === code) ?? [])
  return cells.length === 7
    ? [{...row, grid: false, table: null, cells: cells.map(({cell}) => cell)}]
    : [{...row, unsure: true, cells: rows.flatMap(one => one.cells)}]
}

function placedUnder(
  {cells, labelEnd, place, unsure}: Run,
  {heads}: Part,
): {code: string; cell: Piece}[] {
  const blank: Piece = {text: '', place, column: 0, span: 1}
  const {sure} = placingsOf(cells, heads.length, {grid: true, heads, labelEnd, keepsBlanks: true})
  return sure && !unsure ? heads.map(({code}, at) => ({code, cell: sure[at] ?? blank})) : []
}
