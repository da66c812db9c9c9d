import type {Block, NeutralDocument} from '../document.ts'
import {placeOf} from './box.ts'
import {inGrid, rowsOf} from './cells.ts'
import type {DrawnPage} from './drawn-page.ts'
import {type Grid, gridOf} from './grid.ts'
import {linesOf} from './lines.ts'
import {findNets} from './nets.ts'
import {openPdf} from './open-pdf.ts'
import {joinRules} from './rules.ts'
import {runsOf} from './runs.ts'
import {tracePage} from './trace-page.ts'

/** Reads a pdf by position: tables from their ruling lines, text in reading order. */
export async function readPdf(bytes: Uint8Array): Promise<NeutralDocument> {
  const open = await openPdf(bytes)
  if ('refused' in open) return refusal(open.refused)
  try {
    const blocks: Block[] = []
    for (let number = 1; number <= open.pdf.numPages; number++) {
      const proxy = await open.pdf.getPage(number)
      blocks.push(...blocksOf(await tracePage(proxy, open.operations)))
      proxy.cleanup()
    }
    return {format: 'pdf', blocks, messages: [], readable: true}
  } catch {
    return refusal('这个PDF文件已损坏，读到中途无法继续；请重新下载或重新导出后再试。')
  } finally {
    await open.close()
  }
}

const refusal = (text: string): NeutralDocument => ({
  format: 'pdf',
  blocks: [],
  messages: [{level: 'error', text}],
  readable: false,
})

function blocksOf(page: DrawnPage): Block[] {
  const runs = runsOf(page.glyphs)
  const grids = findNets(joinRules(page.across), joinRules(page.down))
    .map(net => gridOf(net, page.glyphs))
    .filter((grid: Grid) => grid.cells.length > 1)
  const tables: Block[] = grids.map(grid => ({
    kind: 'table',
    rows: rowsOf(
      grid,
      runs.filter(run => inGrid(grid, run)),
      page.number,
    ),
    place: placeOf(page.number, grid.box),
  }))
  const lines: Block[] = linesOf(runs.filter(run => !grids.some(grid => inGrid(grid, run)))).map(
    line => ({kind: 'paragraph', text: line.text, place: placeOf(page.number, line.box)}),
  )
  return [...tables, ...lines].sort((a, b) => (a.place.box?.[1] ?? 0) - (b.place.box?.[1] ?? 0))
}
