import {holds, width} from '../box.ts'
import type {DrawnPage} from '../drawn-page.ts'
import {alignedNets} from './aligned-columns.ts'
import {rowsOf} from './cells.ts'
import {filledNets} from './filled-cells.ts'
import {type Grid, gridOf} from './grid.ts'
import type {LaidPage, LaidTable} from './laid-page.ts'
import {linesOf} from './lines.ts'
import {findNets} from './nets.ts'
import {joinRules} from './rules.ts'
import {type Run, runsOf} from './runs.ts'
import {takeWatermark} from './watermark.ts'

/** Sorts what a page draws into tables and lines of text. */
export function layOut(page: DrawnPage): LaidPage {
  const {glyphs, number, box, place} = page
  const across = joinRules(page.across)
  const gridsOf = (nets: ReturnType<typeof findNets>) =>
    nets.map(net => gridOf(net, glyphs)).filter(grid => grid.cells.length > 1)
  const ruled = gridsOf(findNets(across, joinRules(page.down)))
  const filled = gridsOf(filledNets(page.fills, box, ruled)).filter(isTable)
  const {runs, watermark} = takeWatermark(runsOf(glyphs), box)
  const drawn = sortInto([...ruled, ...filled], runs)
  const lines = linesOf(drawn.outside)
  const aligned = sortInto(gridsOf(alignedNets(lines, drawn.outside, across)), drawn.outside)
  return {
    number,
    box,
    place,
    tables: [...drawn.filled, ...aligned.filled].map(({grid, runs}) => tableOf(grid, runs, place)),
    lines: aligned.filled.length ? linesOf(aligned.outside) : lines,
    watermark,
  }
}

const isTable = ({rows, columns, cells}: Grid) =>
  rows.length > 3 && columns.length > 2 && cells.length >= 6

type Filled = {grid: Grid; runs: Run[]}

/** Gives each run to the narrowest grid around it: a table inside a cell keeps its own text. */
function sortInto(grids: Grid[], runs: readonly Run[]): {filled: Filled[]; outside: Run[]} {
  const filled: Filled[] = grids
    .toSorted((a, b) => width(a.box) - width(b.box))
    .map(grid => ({grid, runs: []}))
  const outside: Run[] = []
  for (const run of runs)
    (filled.find(({grid}) => holds(grid.box, run.box))?.runs ?? outside).push(run)
  return {filled: filled.filter(each => each.runs.length > 0), outside}
}

const tableOf = (grid: Grid, runs: Run[], place: DrawnPage['place']): LaidTable => ({
  columns: grid.columns,
  rows: rowsOf(grid, runs, place),
  box: grid.box,
  place: place(grid.box),
})
