import {centre, height} from '../box.ts'
import type {LaidPage} from './laid-page.ts'
import type {Line} from './lines.ts'

/** The share of a page's height at its top and bottom where running heads and numbers stand. */
const marginShare = 0.13

/** Lines this close to the same height of their pages stand at the same place. */
const sameHeight = 5

/**
 * Takes away running heads, running feet and page numbers:
 *
 *     淮安市洪泽区人民政府年度报告        the same on several pages at the same height
 *     …
 *     — 3 —    第 3 页 共 10 页    3/10   numbers that go up with the pages
 *
 * Only the outermost lines of a page are looked at. Gives what was taken away.
 */
export function takeFurniture(pages: LaidPage[]): {pages: LaidPage[]; taken: string[]} {
  const edges = pages.flatMap(edgeLines)
  const byPattern = Map.groupBy(edges, edge => `${edge.side} ${pattern(edge.line.text)}`)
  const taken = new Set<Line>()
  for (const alike of byPattern.values())
    for (const edge of alike) {
      const peers = alike.filter(other => Math.abs(other.offset - edge.offset) <= sameHeight)
      const several = new Set(peers.map(peer => peer.page.number)).size > 1
      if (isPageNumber(edge) || (several && (!isBareNumber(edge) || goesUp(edge, peers))))
        taken.add(edge.line)
    }
  for (const page of pages) for (const line of touching(page, edges, taken)) taken.delete(line)
  return {
    pages: pages.map(page => ({...page, lines: page.lines.filter(line => !taken.has(line))})),
    taken: [...taken].map(line => line.text),
  }
}

/** Lines of a side that do not stand apart from what stays: they are its first or last lines. */
function touching(page: LaidPage, edges: Edge[], taken: Set<Line>): Line[] {
  const staying = [...page.lines.filter(line => !taken.has(line)), ...page.tables]
  const own = edges.filter(
    edge => edge.page === page && taken.has(edge.line) && !isPageNumber(edge),
  )
  const close = own.filter(({line}) =>
    staying.some(({box}) => {
      const gap = Math.max(box.top - line.box.bottom, line.box.top - box.bottom)
      return gap < 0.7 * line.size
    }),
  )
  return own.filter(edge => close.some(({side}) => side === edge.side)).map(({line}) => line)
}

type Edge = {line: Line; page: LaidPage; side: 'top' | 'bottom'; offset: number}

/** From the outside inwards up to three lines a side, none past a table. */
function edgeLines(page: LaidPage): Edge[] {
  const sorted = page.lines
    .filter(line => line.turn === 0 && line.pieces.length <= 3)
    .toSorted((a, b) => a.box.top - b.box.top)
  const margin = height(page.box) * marginShare
  const firstTable = Math.min(...page.tables.map(table => table.box.top))
  const lastTable = Math.max(...page.tables.map(table => table.box.bottom))
  const above = (line: Line) => line.box.top - page.box.top
  const below = (line: Line) => page.box.bottom - line.box.bottom
  const edge = (side: Edge['side'], offset: number, line: Line) => ({line, page, side, offset})
  return [
    ...sorted
      .slice(0, 3)
      .filter(line => above(line) < margin && centre(line.box) < firstTable)
      .map(line => edge('top', above(line), line)),
    ...sorted
      .slice(-3)
      .filter(line => below(line) < margin && centre(line.box) > lastTable)
      .map(line => edge('bottom', below(line), line)),
  ]
}

const pattern = (text: string) => text.replace(/\s/g, '').replace(/[0-9０-９]+/g, '#')

/** A number that says itself that it is a page's: with dashes, 第…页, x/y. */
function isPageNumber({line}: Edge): boolean {
  const text = line.text.replace(/\s/g, '')
  return (
    /^[-—–－―─~·•|]+[0-9０-９]{1,4}[-—–－―─~·•|]+$/.test(text) ||
    /^第[0-9０-９]{1,4}页([，,/]?共[0-9０-９]{1,4}页)?$/.test(text) ||
    /^共[0-9０-９]{1,4}页[，,/]?第[0-9０-９]{1,4}页$/.test(text) ||
    /^Page\d{1,4}(of\d{1,4})?$/i.test(text)
  )
}

const isBareNumber = ({line}: Edge) => pattern(line.text) === '#'

/** 7 on page 3 and 8 on page 4, not 0 on both. */
const goesUp = (edge: Edge, peers: Edge[]) =>
  peers.some(peer => peer !== edge && start(peer) === start(edge))

const start = ({line, page}: Edge) => Number(line.text.normalize('NFKC')) - page.number
