import {useQuery} from '@tanstack/react-query'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'

/** One case as the console shows it. */
export type Case = Answer<Routes['request']>

export function useCase(request: string) {
  return useQuery({
    queryKey: ['request', request],
    // What a colleague does meanwhile is seen soon.
    refetchInterval: 60_000,
    queryFn: () => call(routes.request, {params: {request}}),
  })
}

/** The people of an agency, to be chosen and named. */
export function useColleagues(agency: string) {
  return useQuery({
    queryKey: [routes.people.path, {agency, size: '200'}],
    queryFn: () => call(routes.people, {query: {agency, size: 200}}),
  })
}
