import type {Grid} from '../cells/place-row.ts'
import {isFilled} from '../lines/flow.ts'
import type {Run} from './table3-state.ts'

/**
 * Where the columns stand in tables of text whose heads a row of nothing but its label cut off: where
 * the rows with all their numbers begin, when all of them begin in one column and labels do not push
 * them there; where no row is whole, under those heads.
 *
 *     一、本年新收政府信息公开申请数量
 *     二、上年结转政府信息公开申请数量→→→2→0→0→0→0→0→2
 *     三、本年度办理结果→（一）予以公开→→2→0→0→0→0→0→2
 *     →（二）部分公开→→0→0→0→0→0→0                        (a blank cut off at the row's end)
 */
export function gridsOfRows(
  runs: Run[],
  width: number,
  headed: Map<number | null, Grid | undefined>,
): Map<number | null, Grid | undefined> {
  const heads = [...headed.values()].find(grid => grid?.every(isOneWide))
  const headless = runs.filter(run => !headed.get(run.table) && isOfText(run))
  const byTable = Map.groupBy(headless, ({table}) => table)
  return new Map([...byTable].map(([table, rows]) => [table, gridOf(rows, width) ?? heads]))
}

function gridOf(rows: Run[], width: number): Grid | undefined {
  const whole = rows.flatMap(({cells, labelEnd}) => {
    const numbers = cells.filter(isFilled)
    return numbers.length === width ? [{labelEnd, start: numbers[0]?.column ?? 0}] : []
  })
  const [first, ...more] = whole
  if (!first || more.some(({start}) => start !== first.start)) return undefined
  if (!whole.some(({labelEnd}) => labelEnd < first.start)) return undefined
  return Array.from({length: width}, (_, at) => ({
    start: first.start + at,
    end: first.start + at + 1,
  }))
}

function isOfText({grid, cells}: Run): boolean {
  return grid && cells.every(({span}) => span === 1)
}

function isOneWide({start, end}: Grid[number]): boolean {
  return end - start === 1
}
