/** A printed report before any file format: what stands on the paper, cell by cell. */
export type Page = {
  title: string
  agency: string
  year: number
  blocks: PageBlock[]
}

export type PageBlock =
  | {kind: 'title' | 'heading' | 'paragraph'; text: string}
  | ({kind: 'grid'} & Grid)

/** `rows` × `columns` places; every place is covered by exactly one cell. */
export type Grid = {
  name: string
  rows: number
  columns: number
  headRows: number
  cells: GridCell[]
}

export type GridCell = {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  role: 'head' | 'label' | 'value' | 'empty'
}

/** The grid by rows: the cells that begin in each row, from left to right. */
export function gridRows(grid: Grid): GridCell[][] {
  return Array.from({length: grid.rows}, (_, row) =>
    grid.cells.filter(cell => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

/** One text a place; places that a merged cell covers besides its first are empty. */
export function gridTexts(grid: Grid): string[][] {
  const texts = Array.from({length: grid.rows}, () => Array<string>(grid.columns).fill(''))
  for (const cell of grid.cells) {
    const row = texts[cell.row]
    if (row) row[cell.column] = cell.text
  }
  return texts
}

/** Applies a change of wording to everything printed. */
export function mapTexts(page: Page, change: (text: string, role: string) => string): Page {
  return {
    ...page,
    title: change(page.title, 'title'),
    blocks: page.blocks.map(block =>
      block.kind === 'grid'
        ? {
            ...block,
            cells: block.cells.map(cell => ({...cell, text: change(cell.text, cell.role)})),
          }
        : {...block, text: change(block.text, block.kind)},
    ),
  }
}

/** The page with the tallest label of each table (三、本年度办理结果) merged over too many or too few rows. */
export function groupSpan(page: Page, more: number): Page {
  const blocks = page.blocks.map(block => {
    if (block.kind !== 'grid') return block
    const tallest = Math.max(...block.cells.map(cell => cell.rowSpan))
    const cells = block.cells.map(cell =>
      tallest > 10 && cell.rowSpan === tallest ? {...cell, rowSpan: tallest + more} : cell,
    )
    return {...block, cells}
  })
  return {...page, blocks}
}
