import {flat, width} from './flat.ts'
import {type Grid, type GridCell, gridRows, gridTexts, type Page} from './page.ts'

/**
 * Text extractors that draw a bar after each cell. The bars of the places that merged cells cover
 * come at the end of their row:
 *
 *     三、本年度办理结果 |
 *     (一)予以公开 |
 *     2 |
 *     …
 *     3 | |
 */
export const barLines = (page: Page) =>
  byRows(page, (row, fillers) => {
    const lines = row.map(bar)
    return `${lines.join('\n')}${fillers ? ` ${'|'.repeat(fillers)}` : ''}`
  })

/** The same with the bars of covered places on a line of their own. */
export const barLinesApart = (page: Page) =>
  byRows(page, (row, fillers) => [...row.map(bar), '|'.repeat(fillers)].filter(Boolean).join('\n'))

/** The same, but blank cells left out and their bars pushed to the end: columns are lost. */
export const barLinesPushed = (page: Page) =>
  byRows(page, (row, fillers) => {
    const kept = row.filter(({text}) => text.trim())
    const bars = fillers + row.length - kept.length
    return [...kept.map(bar), '|'.repeat(bars)].filter(Boolean).join('\n')
  })

/** Each cell's text on lines of its own, then a line with a bar; two bars are a blank cell. */
export const barsBetween = (page: Page) =>
  byRows(page, row => row.map(({text}) => `${text ? `${text}\n` : ''}|`).join('\n'))

/** The same with a bar before each row; blank cells are left out and their bars pushed to its end. */
export const barsBetweenPushed = (page: Page) =>
  byRows(page, (row, fillers) => {
    const kept = row.filter(({text}) => text.trim())
    const bars = '|'.repeat(fillers + row.length - kept.length)
    return `| ${kept.map(({text}) => `${text}\n|`).join('\n')}${bars && `\n${bars}`}`
  })

/** Rows between bars, every line broken at 36 half widths wherever that falls. */
export const barRowsBroken = (page: Page) =>
  flat(page, grid =>
    gridTexts(grid)
      .map(row => `| ${row.map(text => text.replaceAll('\n', '')).join(' | ')} |`)
      .map(row => brokenAt(36, row))
      .join('\n'),
  )

function brokenAt(most: number, row: string): string {
  let room = most
  return [...row]
    .map(sign => {
      const own = width(sign)
      const isOver = room < own
      room = (isOver ? most : room) - own
      return isOver ? `\n${sign}` : sign
    })
    .join('')
}

/** A row a line, its covered places as bars at the end. */
export const barRows = (page: Page) =>
  byRows(
    page,
    (row, fillers) => `${row.map(({text}) => text).join(' | ')} | ${'|'.repeat(fillers)}`,
  )

/** The same, but blank cells left out and their bars pushed to the end: columns are lost. */
export const barRowsPushed = (page: Page) =>
  byRows(page, (row, fillers) => {
    const kept = row.filter(({text}) => text.trim())
    const bars = fillers + row.length - kept.length
    return `${kept.map(({text}) => text).join(' | ')} | ${'|'.repeat(bars)}`
  })

/** A row a line, nothing for covered places. */
export const barRowsBare = (page: Page) =>
  byRows(page, row => `${row.map(({text}) => text).join(' | ')} |`)

/** A row a line, but a line ends inside every blank cell. */
export const barRowsWrapped = (page: Page) =>
  byRows(page, row => row.map(({text}) => (text ? `${text} |` : '\n|')).join(' '))

function bar({text}: GridCell): string {
  return text ? `${text} |` : '|'
}

function byRows(page: Page, print: (row: GridCell[], fillers: number) => string): string {
  return flat(page, (grid: Grid) =>
    gridRows(grid)
      .map(row => print(row, grid.columns - row.length))
      .join('\n'),
  )
}
