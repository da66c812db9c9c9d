import type {Sort, State, Wanted} from '../../reports/store/library.ts'
import {textIn, typedLine} from '../form/typed-text.ts'
import {pageNumber} from '../page/paging.tsx'

/** What the address of the library asks for; what it does not understand it leaves out. */
export type Asked = {wanted: Wanted; sort: Sort; view: View; page: number}

/** `years`: organs by years; `checks`: reports by what each group of checks says. */
export type View = 'years' | 'checks'

export function askedOf(query: Record<string, unknown>): Asked {
  const agency = typedLine(textIn(query, 'agency')).slice(0, 50)
  const year = typeof query.year === 'string' && /^\d{4}$/.test(query.year) ? query.year : ''
  const state = states.find(one => one === query.state)
  return {
    wanted: {
      ...(agency && {agency}),
      ...(year && {year: Number(year)}),
      ...(state && {state}),
    },
    sort: sorts.find(one => one === query.sort) ?? 'name',
    view: query.view === 'checks' ? 'checks' : 'years',
    page: pageNumber(query.page),
  }
}

/** The query that asks for the same, but for the page. */
export function queryOf({wanted, sort, view}: Omit<Asked, 'page'>): string {
  const {agency, year, state} = wanted
  const query = new URLSearchParams({
    ...(agency && {agency}),
    ...(year && {year: String(year)}),
    ...(state && {state}),
    ...(sort !== 'name' && {sort}),
    ...(view !== 'years' && {view}),
  })
  return query.size > 0 ? `?${query}` : ''
}

const states: readonly State[] = ['error', 'warning', 'sound']
const sorts: readonly Sort[] = ['name', 'errors', 'newest']
