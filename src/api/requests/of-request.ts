import {lineOf} from '../../agencies/organs/store/line.ts'
import type {Target} from '../../agencies/permissions.ts'
import {requestRow} from '../../requests/store/requests.ts'
import type {ApiParts} from '../handler.ts'

/** The agency of a request, by which it is judged who may do something to it. */
export async function ofRequest({
  db,
  params,
}: ApiParts & {params: {request: string}}): Promise<Target | undefined> {
  const row = await requestRow(db, params.request)
  return row && {line: await lineOf(db, row.agency)}
}
