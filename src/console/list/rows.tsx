import {Table} from 'antd'
import type {KeyboardEvent, ReactNode} from 'react'
import type {Columns} from '../../contract/lists/column.ts'

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

const orders = {ascend: '', descend: '-'} as const

/** The rows as a table; arrows go from row to row, Enter opens one. */
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
    if (!column) return []
    const {isSortable = false, cell, width} = column
    return {
      key: name,
      title: column.title,
      render: (_: unknown, row: Row) => cell(row),
      sorter: isSortable,
      sortOrder: orderOf(sort, name),
      width: width * 14 + 24,
    }
  })
  return (
    <Table<Row>
      className="list"
      aria-label={title}
      size="small"
      columns={shown}
      dataSource={rows}
      rowKey={keyOf}
      pagination={false}
      loading={isBusy}
      showSorterTooltip={false}
      locale={{emptyText: empty}}
      onChange={(_page, _filters, sorter) => {
        const {columnKey, order} = [sorter].flat()[0] ?? {}
        onSort(order ? `${orders[order]}${columnKey}` : undefined)
      }}
      {...(onOpen && {
        onRow: row => ({
          tabIndex: 0,
          onClick: () => onOpen(row),
          onKeyDown: event => move(event, () => onOpen(row)),
        }),
      })}
    />
  )
}

function orderOf(sort: string | undefined, name: string): 'ascend' | 'descend' | null {
  if (sort === name) return 'ascend'
  return sort === `-${name}` ? 'descend' : null
}

function move(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  const row = event.currentTarget
  const next = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
  }[event.key]
  if (event.key === 'Enter' && event.target === row) open()
  else if (next instanceof HTMLElement) next.focus()
  else return
  event.preventDefault()
}
