import {type Box, height, holds, width} from '../box.ts'
import type {Grid} from './grid.ts'
import {findNets, type Net} from './nets.ts'
import {joinRules} from './rules.ts'

/**
 * Tables whose cells are coloured and have no lines: ▓▓░░ The edges of the backgrounds are taken
 * for rules where six and more of them lie side by side outside the ruled tables.
 */
export function filledNets(fills: readonly Box[], page: Box, grids: readonly Grid[]): Net[] {
  const cells = fills.filter(
    fill =>
      width(fill) * height(fill) < 0.3 * width(page) * height(page) &&
      height(fill) > 8 &&
      !grids.some(grid => holds(grid.box, fill)),
  )
  if (cells.length < 6 || cells.length > 3000) return []
  const across = cells.flatMap(({left, right, top, bottom}) => [
    {at: top, from: left, to: right},
    {at: bottom, from: left, to: right},
  ])
  const down = cells.flatMap(({left, right, top, bottom}) => [
    {at: left, from: top, to: bottom},
    {at: right, from: top, to: bottom},
  ])
  return findNets(joinRules(across), joinRules(down))
}
