import {holds, width} from './box.ts'
import {rowsOf} from './cells.ts'
import type {DrawnPage} from './drawn-page.ts'
import {type Grid, gridOf} from './grid.ts'
import type {LaidPage, LaidTable} from './laid-page.ts'
import {linesOf} from './lines.ts'
import {findNets} from './nets.ts'
import {joinRules} from './rules.ts'
import {type Run, runsOf} from './runs.ts'

/** Sorts what a page draws into ruled tables and lines of text. */
export function layOut(page: DrawnPage): LaidPage {
  const runs = runsOf(page.glyphs)
  const grids = findNets(joinRules(page.across), joinRules(page.down))
    .map(net => gridOf(net, page.glyphs))
    .filter(grid => grid.cells.length > 1)
    .sort((a, b) => width(a.box) - width(b.box))
  const inGrids = new Map<Grid, Run[]>(grids.map(grid => [grid, []]))
  const outside: Run[] = []
  for (const run of runs) {
    // The narrowest grid first: a table inside a cell of another keeps its own text.
    const grid = grids.find(({box}) => holds(box, run.box))
    if (grid) inGrids.get(grid)?.push(run)
    else outside.push(run)
  }
  const tables: LaidTable[] = grids
    .filter(grid => inGrids.get(grid)?.length)
    .map(grid => ({
      columns: grid.columns,
      rows: rowsOf(grid, inGrids.get(grid) ?? [], page.number),
      box: grid.box,
    }))
  return {number: page.number, box: page.box, tables, lines: linesOf(outside)}
}
