import {z} from 'zod'
import {xlsx} from '../files.ts'
import {fileColumns} from '../list.ts'
import {type Route, route} from '../route.ts'
import type {Columns} from './column.ts'

type ListRoute = Route & {query: z.ZodObject}

/** The xlsx file of a list: the same question, and which columns it shows in which order. */
export function listFile<List extends ListRoute, Row>(
  list: List,
  name: `${string}.xlsx`,
  columns: Columns<Row>,
) {
  const known = (text: string) => text.split(',').every(column => Object.hasOwn(columns, column))
  return route({
    method: 'GET',
    path: `${list.path}.xlsx` as const,
    summary: `导出：${list.summary}`,
    access: list.access as List['access'],
    query: list.query.extend({
      columns: fileColumns.shape.columns.refine(known, '没有这个列'),
    }) as z.ZodObject<List['query']['shape'] & typeof fileColumns.shape>,
    answer: bytes,
    file: {type: xlsx, name},
  })
}

/** The file as it is being written. */
const bytes = z
  .custom<AsyncIterable<Uint8Array>>(
    value => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  )
  .meta({type: 'string', format: 'binary'})
