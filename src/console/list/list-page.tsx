import {useQuery} from '@tanstack/react-query'
import {Button} from 'antd'
import type {ReactNode} from 'react'
import type {Columns} from '../../contract/lists/column.ts'
import type {Route} from '../../contract/route.ts'
import {call, type Given} from '../call.ts'
import {Page} from '../frame/page.tsx'
import {useNarrow} from '../frame/use-narrow.ts'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {useAsked} from './address.ts'
import {Cards} from './cards.tsx'
import {useChosenColumns} from './chosen-columns.ts'
import {ColumnChoice} from './column-choice.tsx'
import {ExportButton} from './export-button.tsx'
import {type Filter, FilterField} from './filter.tsx'
import {ListFoot} from './list-foot.tsx'
import {Rows} from './rows.tsx'
import {Views} from './views.tsx'

export type ListOf<Row> = {rows: Row[]; total: number}

/**
 * The page of every list: conditions, order and page live in the address and are answered by the
 * server; the columns are remembered; the file holds exactly what is asked for; Enter opens a row.
 */
export function ListPage<Row extends object>({
  title,
  list,
  file,
  columns,
  filters,
  keyOf,
  onOpen,
  actions,
  empty,
}: {
  title: string
  list: Route
  /** Where the list may be taken away. */
  file?: Route
  columns: Columns<Row>
  filters: readonly Filter[]
  keyOf(row: Row): string
  onOpen?(row: Row): void
  actions?: ReactNode
  /** What will stand here and how to begin, when there is nothing yet. */
  empty: ReactNode
}) {
  const {asked, ask} = useAsked()
  const {chosen, choose} = useChosenColumns(list.path, columns)
  const isNarrow = useNarrow()
  const answer = useQuery({
    queryKey: [list.path, asked],
    // What stands in an address is judged by the server.
    queryFn: () => call(list, {query: asked} as Given<Route>) as Promise<ListOf<Row>>,
  })
  // A link may ask for more than there are fields for.
  const conditions = Object.keys(asked).filter(name => !['page', 'size', 'sort'].includes(name))
  const isAsked = conditions.length > 0
  const View = isNarrow ? Cards : Rows
  return (
    <Page title={title} actions={actions}>
      <search className="filters">
        {filters.map(filter => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control
          <label key={filter.name}>
            {filter.title}
            <FilterField
              filter={filter}
              value={asked[filter.name] ?? ''}
              onChange={value => ask({[filter.name]: value})}
            />
          </label>
        ))}
        {isAsked && (
          <Button
            onClick={() => ask(Object.fromEntries(conditions.map(name => [name, undefined])))}
          >
            清除条件
          </Button>
        )}
        <div className="actions list-tools">
          <Views list={list.path} asked={asked} chosen={chosen} ask={ask} choose={choose} />
          {!isNarrow && <ColumnChoice columns={columns} chosen={chosen} choose={choose} />}
          {file && (
            <ExportButton file={file} asked={asked} columns={chosen} total={answer.data?.total} />
          )}
        </div>
      </search>
      {answer.error && <Wrong error={answer.error} />}
      {!answer.data && !answer.error && <Waiting />}
      {answer.data && !answer.error && (
        <>
          <View
            title={title}
            rows={answer.data.rows}
            columns={columns}
            chosen={chosen}
            sort={asked.sort}
            isBusy={answer.isPlaceholderData}
            empty={isAsked ? '没有符合条件的，可以放宽条件再查。' : empty}
            keyOf={keyOf}
            onOpen={onOpen}
            onSort={sort => ask({sort})}
          />
          <ListFoot asked={asked} total={answer.data.total} ask={ask} isNarrow={isNarrow} />
        </>
      )}
    </Page>
  )
}
