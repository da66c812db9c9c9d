import type {Place} from '../../../reader/document.ts'
import type {Block2, Layout} from '../../forms/form.ts'
import {forms} from '../../forms/forms.ts'
import {columnsOnPages, placeUnder} from '../cells/columns-on-page.ts'
import {type Grid, type Placing, placingsOf, showsBlank} from '../cells/place-row.ts'
import {type Reading, type RowCells, writeRow, writeUnreadRow} from '../cells/read-cell.ts'
import {isFilled} from '../lines/flow.ts'
import {standOnOneLine} from '../lines/on-page.ts'
import {type ItemHead, type ItemLine, type ItemRow, rowsOfTable2} from './table2-rows.ts'
import {itemWords} from './table2-words.ts'

/**
 * Which form the words of table 2 belong to, its parts counted once each: some reports for 2021 keep
 * the heads of 2019 over the first. Undefined when they do not tell.
 */
export function layoutOfTable2(lines: ItemLine[]): Layout | undefined {
  const parts = {'2019': new Set<string>(), '2021': new Set<string>()}
  const codes = new Set<string>()
  for (const {items} of lines)
    for (const {text} of items) {
      const words = itemWords(text)
      if (words) codes.add(words.code)
      if (words?.layout) parts[words.layout].add(partOf[words.code] ?? words.code)
    }
  // 「本年处理决定数量」 stands alone only in the later form.
  if (codes.has('decisions') && !parts['2019'].has('items')) parts['2021'].add('items')
  const [before, after] = [parts['2019'].size, parts['2021'].size]
  if (before === after) return undefined
  return before > after ? '2019' : '2021'
}

/** The words that stand over one part of the table together. */
const partOf: Record<string, string> = {
  produced: 'documents',
  newlyDisclosed: 'documents',
  totalDisclosed: 'documents',
  issued: 'documents',
  repealed: 'documents',
  inForce: 'documents',
  previousItems: 'items',
  change: 'items',
  procurement: 'procurement',
  projects: 'procurement',
  amount: 'procurement',
}

/** The cells of table 2 in its lines, by the form it was found to follow. */
export function readTable2(lines: ItemLine[], layout: Layout, reading: Reading): void {
  const {rows: runs, foreign, stray} = rowsOfTable2(lines)
  const keepsBlanks = runs.some(({cells}) => showsBlank(cells))
  const ofOtherForm = new Set<ItemHead[]>()
  for (const run of runs) {
    const block = blockOf(run, layout)
    if (!block) {
      tellForeign(run.label, run.place, layout, reading)
      continue
    }
    const code = `t2.${run.code}`
    if (reading.rows.has(code) && `${code}.${block.columns[0]?.code}` in reading.cells) continue
    const columns = inPrintedOrder(block.columns.map(columnOf), run.heads)
    const onPage = isLineOnPage(run) && placeOnPage(run, runs, columns.length)
    const {sure} =
      onPage ||
      placingsOf(run.cells, columns.length, {
        grid: run.grid,
        anchored: true,
        keepsBlanks,
        heads: gridOf(columns, run.heads),
        labelEnd: run.labelEnd,
        start: run.heads.find(({code}) => code === columns[0]?.code)?.start ?? run.labelEnd,
      })
    const row: RowCells = {code, columns, place: run.place}
    if (!forms[layout].table2.includes(block) && !ofOtherForm.has(run.heads)) {
      ofOtherForm.add(run.heads)
      tellOtherHeads(run, layout, reading)
    }
    const isCut = reading.lacksRepeats && run.cells.filter(isFilled).length < columns.length
    if (sure && !run.unsure && !isCut) writeRow(reading, row, sure, 'read')
    else writeUnreadRow(reading, row, run.cells)
    noteUnit(run, block, reading)
  }
  for (const {text, place} of foreign) tellForeign(text.trim(), place, layout, reading)
  for (const {text, place} of stray)
    reading.messages.push({
      level: 'note',
      text: `表二中“${text.trim()}”单独成行，像是页码，没有读取；如果是表中的数，请对照原件填写`,
      place,
    })
}

function tellForeign(label: string, place: Place, layout: Layout, {messages}: Reading): void {
  const short = label.length > 40 ? `${label.slice(0, 39)}…` : label
  const text = `表二印了“${short}”一行，${layout} 年格式没有这一行，其中的数没有读取；请核实所用格式`
  messages.push({level: 'warning', text, place})
}

/** The heads over a row are those of the other form: its numbers mean something else. */
function tellOtherHeads({label, heads, place}: ItemRow, layout: Layout, {messages}: Reading): void {
  const text = `表二“${label}”一行的表头印的是“${heads.map(head => head.text.trim()).join('、')}”，不是 ${layout} 年格式；请按规定格式填写`
  messages.push({level: 'warning', text, place})
}

/** A row of a page's text whose numbers stand side by side. */
function isLineOnPage({grid, cells}: ItemRow): boolean {
  return !grid && cells.length > 0 && cells.every(({stretches}) => stretches)
}

/** By where the numbers stand: as the whole rows of the block, or under the heads. */
function placeOnPage(run: ItemRow, runs: ItemRow[], width: number): {sure?: Placing} {
  if (!standOnOneLine(run.cells)) return {}
  if (run.cells.length === width) return {sure: run.cells}
  const page = run.cells[0]?.place.page ?? 0
  const heads = run.heads.map(({start, end}) => ({page, left: start, right: end}))
  const block = runs.filter(one => one.heads === run.heads && isLineOnPage(one))
  const columns = columnsOnPages(block, width, heads).get(page)
  const sure = columns && placeUnder(run.cells, columns)
  return sure ? {sure} : {}
}

/** The block whose heads stand above the row, else that of the form the table follows. */
function blockOf(run: ItemRow, layout: Layout): Block2 | undefined {
  const blocks = ([layout, '2021', '2019'] as const).map(one =>
    forms[one].table2.find(({rows}) => rows.some(({code}) => code === run.code)),
  )
  const heads = run.heads.map(({code}) => code)
  const has = (block: Block2, head: string) => block.columns.some(({code}) => code === head)
  const printed = (block: Block2) =>
    heads.every(head => has(block, head)) && block.columns.every(({code}) => heads.includes(code))
  const [own] = blocks
  // 「处理决定数量」 alone, the heads beside it broken: not the one column of the later form.
  const isPart =
    !run.grid && heads.length > 0 && !run.heads.some(({text}) => text.includes('本年处理'))
  if (own && isPart && heads.every(head => has(own, head))) return own
  return blocks.find(block => block && printed(block)) ?? own
}

function columnOf(column: Block2['columns'][number]): RowCells['columns'][number] {
  return {code: column.code, kind: column.decimals ? 'amount' : column.signed ? 'change' : 'count'}
}

/** 「本年收费金额（单位：元）」 where the form says 万元: the unit printed above holds for the number. */
function noteUnit(run: ItemRow, block: Block2, reading: Reading): void {
  const [column] = block.columns.filter(({decimals, label}) => decimals && label.includes('单位'))
  const head = column && run.heads.find(({code}) => code === column.code)
  const printed = /单位[:：]?(亿元|万元|元)/.exec(head?.text.replace(/\s/g, '') ?? '')?.[1]
  if (!column || !printed || printed === column.unit) return
  const cell = reading.cells[`t2.${run.code}.${column.code}`]
  if (!cell || cell.unit) return
  cell.unit = printed
  const text = `表二“${run.label}”的表头单位是${printed}，法定表是${column.unit}；请换算后填写`
  reading.messages.push({level: 'warning', text, place: cell.place})
}

function gridOf(columns: RowCells['columns'], heads: ItemHead[]): Grid | undefined {
  const grid = columns.flatMap(column => heads.find(({code}) => code === column.code) ?? [])
  return grid.length === columns.length ? grid : undefined
}

/** The columns in the order of the printed heads, when all of them are printed. */
function inPrintedOrder(columns: RowCells['columns'], heads: ItemHead[]): RowCells['columns'] {
  const at = (code: string) => heads.findIndex(head => head.code === code)
  if (columns.some(({code}) => at(code) < 0)) return columns
  return [...columns].sort((a, b) => at(a.code) - at(b.code))
}
