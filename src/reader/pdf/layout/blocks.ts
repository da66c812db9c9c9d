import type {Block} from '../../document.ts'
import {joinTables} from './join-tables.ts'
import type {LaidPage, LaidTable} from './laid-page.ts'
import type {Line} from './lines.ts'
import {append, bodySize, firstBox, goesOn, isTitle, type Stretch} from './paragraphs.ts'

/** Pages → headings, paragraphs and tables in reading order, joined over page ends. */
export function blocksOf(pages: readonly LaidPage[]): Block[] {
  const body = bodySize(pages)
  const parts: Part[] = []
  for (const page of pages)
    for (const item of inOrder(page)) {
      const last = parts.at(-1)
      if ('rows' in item) {
        const joined =
          last && 'table' in last && last.lastPage !== page && joinTables(last.table, item)
        if (joined) Object.assign(last, {table: joined, lastPage: page})
        else parts.push({table: item, lastPage: page})
      } else if (last && 'lines' in last && goesOn(last, item, page, body)) append(last, item, page)
      else parts.push({text: item.text, lines: [item], pages: [page], starts: [0]})
    }
  const sizes = titleSizes(parts, body)
  return parts.map(part => {
    if ('table' in part) {
      const {rows, place} = part.table
      return {kind: 'table', rows, place}
    }
    const place = part.pages[0]?.place(firstBox(part)) ?? {}
    const level = sizes.indexOf(sizeOf(part)) + 1
    if (level > 0 && part.text.length <= 80)
      return {kind: 'heading', level: Math.min(level, 6), text: part.text, place}
    const stretches = stretchesOf(part)
    return {kind: 'paragraph', text: part.text, place, ...(stretches.length > 0 && {stretches})}
  })
}

/** Where the stretches of upright lines stand; `starts` tells where in the text each line begins. */
function stretchesOf({lines, pages, starts}: Stretch) {
  return lines.flatMap((line, at) =>
    line.turn === 0
      ? line.stretches.map(({start, box}) => ({
          start: (starts[at] ?? 0) + start,
          place: pages[at]?.place(box) ?? {},
        }))
      : [],
  )
}

type Part = Stretch | {table: LaidTable; lastPage: LaidPage}

function inOrder({tables, lines}: LaidPage): (LaidTable | Line)[] {
  return [...tables, ...lines].sort((a, b) => a.box.top - b.box.top)
}

/** The sizes above that of the running text, largest first: the levels of the headings. */
function titleSizes(parts: Part[], body: number): number[] {
  const sizes = parts.flatMap(part =>
    'lines' in part && part.lines.every(line => isTitle(line, body)) ? [sizeOf(part)] : [],
  )
  return [...new Set(sizes)].sort((a, b) => b - a)
}

const sizeOf = (part: Stretch) => Math.round(Math.max(...part.lines.map(line => line.size)))
