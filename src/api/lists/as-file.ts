import type {Columns} from '../../contract/lists/column.ts'
import {isRefusal, type Refusal} from '../../law/refusal.ts'
import type {ListCall} from '../handler.ts'
import {writeSheet} from './write-sheet.ts'

type Asked = {page: number; size: number}
type Page<Row> = {rows: readonly Row[]; total: number}

/** How a list is answered; its file is made of the same answers. */
type ListHandler<Given, Row> = {
  kind: string
  answer(call: ListCall<Given>): Promise<Page<Row> | Refusal | undefined>
}

type FileCall<Params, Query, Body> = ListCall<{
  params: Params
  query: Query & {columns: string}
  body: Body
}>

/** Answers the file of a list: all its rows, a thousand at a time, in the columns asked for. */
export function asFile<Params, Query extends Asked, Body, Row>(
  title: string,
  columns: Columns<Row>,
  list: ListHandler<{params: Params; query: Query; body: Body}, Row>,
  /** Called before anything is sent, where taking the list away is an act. */
  record?: (call: FileCall<Params, Query, Body>, total: number) => Promise<void>,
) {
  type Asking = FileCall<Params, Query, Body>
  async function pageOf(call: Asking, page: number) {
    return list.answer({...call, query: {...call.query, page, size: pageSize}})
  }
  async function* rowsOf(call: Asking, first: Page<Row>): AsyncGenerator<readonly Row[]> {
    yield first.rows
    for (let page = 2; (page - 1) * pageSize < first.total; page++) {
      const next = await pageOf(call, page)
      if (!next || isRefusal(next)) throw new Error('a list was taken away while it was read')
      yield next.rows
    }
  }
  return {
    kind: 'list' as const,
    async answer(call: Asking): Promise<AsyncIterable<Uint8Array> | Refusal | undefined> {
      const first = await pageOf(call, 1)
      if (!first || isRefusal(first)) return first
      if (first.total > most)
        return {
          refused: `共${first.total}条，一次最多导出${most}条，请加上条件分次导出`,
          article: rule,
        }
      await record?.(call, first.total)
      const chosen = call.query.columns.split(',').flatMap(name => columns[name] ?? [])
      return writeSheet(title, chosen, rowsOf(call, first))
    },
  }
}

const pageSize = 1000
const most = 200_000
const rule = '导出规则'
