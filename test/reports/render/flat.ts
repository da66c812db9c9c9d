import {type Grid, gridRows, gridTexts, type Page} from './page.ts'

/** Tables as a mouse copies them: one row a line, places parted by tabs, merged ones empty. */
export const tabbed = (page: Page) => flat(page, grid => lines(grid, '\t'))

/** One cell a line, an empty line after each row; an empty cell is a line with a tab. */
export const cellLines = (page: Page) =>
  flat(page, grid =>
    gridRows(grid)
      .map(row => row.map(cell => `\t${cell.text}\n`).join(''))
      .join('\n'),
  )

/** One cell a line, an empty line between all of them: a blank cell leaves no trace. */
export const airyLines = (page: Page) =>
  flat(page, grid =>
    gridRows(grid)
      .flat()
      .map(cell => cell.text)
      .filter(Boolean)
      .join('\n\n'),
  )

/** Labels and the first numbers on one line, the other cells on lines of their own. */
export const mixedLines = (page: Page) =>
  flat(page, grid =>
    gridRows(grid)
      .map(row => row.map(({text}, i) => text + (i < 2 ? '\t' : '\n')).join(''))
      .join('\n'),
  )

/** One cell a line, every line that stood before left out, as clumsy extractors do. */
export const withoutRepeats = (page: Page) =>
  [...new Set(airyLines(page).split('\n').filter(Boolean))].join('\n')

/** One row a line, cells parted by bars, each place there. */
export const piped = (page: Page) => flat(page, grid => lines(grid, ' | '))

/** Markdown: headings with #, tables with a ruler under the first row. */
export const markdown = (page: Page) =>
  page.blocks
    .map(block => {
      if (block.kind !== 'grid') {
        const mark = {title: '# ', heading: '## ', paragraph: ''}[block.kind]
        return mark + block.text.replaceAll('\n', '').replaceAll('*', '\\*')
      }
      const [first = [], ...rest] = gridTexts(block)
      const bar = (texts: string[]) => `| ${texts.join(' | ')} |`
      return [bar(first), bar(first.map(() => '---')), ...rest.map(bar)].join('\n')
    })
    .join('\n\n')

/** Cells parted by single spaces: what is blank leaves no trace. */
export const spaced = (page: Page) => flat(page, grid => squeezed(grid, ' '))

/** Cells in columns of spaces, as a terminal program lays out a page: blanks keep their width. */
export const aligned = (page: Page) =>
  flat(page, grid => {
    const texts = gridTexts(grid)
    const widths = Array.from({length: grid.columns}, (_, column) =>
      Math.max(4, ...texts.map(row => width(row[column] ?? '') + 2)),
    )
    return texts
      .map(row =>
        row
          .map((text, i) => text + ' '.repeat((widths[i] ?? 0) - width(text)))
          .join('')
          .trimEnd(),
      )
      .join('\n')
  })

/** Labels of more than eight characters broken over two lines, the numbers after the second half. */
export const broken = (page: Page) =>
  flat(page, grid =>
    gridRows(grid)
      .map(row =>
        row
          .map(({text, role}) =>
            role === 'label' && text.length > 8 ? `${text.slice(0, 6)}\n${text.slice(6)}` : text,
          )
          .join('\t'),
      )
      .join('\n'),
  )

/** Printed pages typed off: a footer and a header every eleven rows, in the middle of tables. */
export const paged = (page: Page) => {
  let sheet = 0
  const turn = () => `\n— ${++sheet} —\n\n${page.agency}政府信息公开工作年度报告\n`
  return flat(page, grid =>
    lines(grid, '\t')
      .split('\n')
      .map((line, i) => (i % 11 === 10 ? `${line}\n${turn()}` : line))
      .join('\n'),
  )
}

/** The words of the page, each table as `table` prints it. */
export function flat(page: Page, table: (grid: Grid) => string): string {
  return page.blocks.map(block => (block.kind === 'grid' ? table(block) : block.text)).join('\n\n')
}

function lines(grid: Grid, between: string): string {
  return gridTexts(grid)
    .map(row => row.join(between))
    .join('\n')
}

function squeezed(grid: Grid, between: string): string {
  return gridTexts(grid)
    .map(row => row.filter(text => text !== '').join(between))
    .join('\n')
}

export function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
}
