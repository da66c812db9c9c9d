import type {Paper, Printed, PrintedTable} from './print-report.ts'

/** What happens to papers on their way: each takes a paper and gives another. */
export type Alter = (paper: Paper) => Paper

/** Every label and head, not the numbers. */
export function labels(change: (text: string) => string): Alter {
  return paper =>
    everyCell(paper, cell => (isNumber(cell.text) ? cell : {...cell, text: change(cell.text)}))
}

export function numbers(change: (text: string) => string): Alter {
  return paper =>
    everyCell(paper, cell => (isNumber(cell.text) ? {...cell, text: change(cell.text)} : cell))
}

/** The lines outside tables. */
export function prose(change: (line: string) => string | string[]): Alter {
  return paper =>
    paper.flatMap((part): Paper => {
      if (typeof part !== 'string') return [part]
      const changed = change(part)
      return typeof changed === 'string' ? [changed] : changed
    })
}

/** One of the three tables: 0 second, 1 third, 2 fourth section. */
export function table(
  number: number,
  change: (table: PrintedTable) => (PrintedTable | string)[],
): Alter {
  return paper => {
    let at = 0
    return paper.flatMap(part =>
      typeof part === 'string' || at++ !== number ? [part] : change(part),
    )
  }
}

export function rows(number: number, change: (rows: PrintedTable) => PrintedTable): Alter {
  return table(number, one => [change(one)])
}

export function both(...alters: Alter[]): Alter {
  return paper => alters.reduce((changed, alter) => alter(changed), paper)
}

export function isNumber(text: string): boolean {
  return /^[\d.]+$/.test(text) || text === ''
}

/** Cuts a grid after row `at`: merged cells above end there and begin again below, empty. */
export function cut(rowsOfTable: PrintedTable, at: number): [PrintedTable, PrintedTable] {
  const above = rowsOfTable
    .slice(0, at)
    .map((row, index) => row.map(cell => ({...cell, down: Math.min(cell.down ?? 1, at - index)})))
  const below = rowsOfTable.slice(at)
  const [first, ...rest] = below
  if (!first) return [above, below]
  // What stood merged beside the first row below begins anew, without its text.
  const open = rowsOfTable
    .slice(0, at)
    .flatMap((row, index) => row.map(cell => ({cell, left: (cell.down ?? 1) - (at - index)})))
    .filter(({left, cell}) => left > 0 && !isNumber(cell.text))
    .map(
      ({cell, left}): Printed => ({
        text: '',
        down: left,
        ...(cell.across && {across: cell.across}),
      }),
    )
  return [above, [[...open, ...first], ...rest]]
}

function everyCell(paper: Paper, change: (cell: Printed) => Printed): Paper {
  return paper.map(part => (typeof part === 'string' ? part : part.map(row => row.map(change))))
}
