import {useQuery} from '@tanstack/react-query'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'

/** One approval as the console shows it. */
export type Approval = Answer<Routes['approval']>

export function useApproval(approval: string) {
  return useQuery({
    queryKey: ['approval', approval],
    queryFn: () => call(routes.approval, {params: {approval}}),
  })
}
