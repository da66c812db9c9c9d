import type {KeyboardEvent, ReactNode} from 'react'
import type {Columns} from '../../contract/lists/column.ts'
import {SortButton} from './sort-button.tsx'

export type RowsProps<Row> = {
  title: string
  rows: readonly Row[]
  columns: Columns<Row>
  chosen: readonly string[]
  sort: string | undefined
  isBusy: boolean
  empty: ReactNode
  keyOf(row: Row): string
  onOpen: ((row: Row) => void) | undefined
  onSort(sort: string | undefined): void
}

/**
 * The rows as a plain table, light enough for the longest page; arrows go from row to row, Enter
 * opens one.
 */
export function Rows<Row extends object>({
  title,
  rows,
  columns,
  chosen,
  sort,
  isBusy,
  empty,
  keyOf,
  onOpen,
  onSort,
}: RowsProps<Row>) {
  const shown = chosen.flatMap(name => {
    const column = columns[name]
    return column ? [{name, ...column}] : []
  })
  return (
    <table className="list" aria-label={title} aria-busy={isBusy}>
      <thead>
        <tr>
          {shown.map(({name, title, width, isSortable}) => (
            <th
              key={name}
              scope="col"
              aria-sort={orderOf(sort, name)}
              style={{width: `${width}em`}}
            >
              {isSortable ? (
                <SortButton name={name} title={title} sort={sort} onSort={onSort} />
              ) : (
                title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)} {...(onOpen && opening(() => onOpen(row)))}>
            {shown.map(({name, cell}) => (
              <td key={name}>{cell(row)}</td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td className="quiet" colSpan={shown.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function orderOf(sort: string | undefined, name: string): 'ascending' | 'descending' | undefined {
  if (sort === name) return 'ascending'
  return sort === `-${name}` ? 'descending' : undefined
}

function opening(open: () => void) {
  return {
    tabIndex: 0,
    onClick: open,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const row = event.currentTarget
      const next = {
        ArrowDown: row.nextElementSibling,
        ArrowUp: row.previousElementSibling,
      }[event.key]
      if (event.key === 'Enter') open()
      else if (next instanceof HTMLElement) next.focus()
      else return
      event.preventDefault()
    },
  }
}
