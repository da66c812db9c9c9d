import {keepPreviousData, MutationCache, QueryCache, QueryClient} from '@tanstack/react-query'
import {routes} from '../contract/routes.ts'
import {call} from './call.ts'
import {isProblem, isSignedOut} from './problem.ts'

/** What was asked of the server and is kept; a session that ended anywhere ends here too. */
export function newQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (!isSignedOut(error)) return
    // Nothing that one person saw may be there for the next.
    // What was typed and not sent is held under the name of who typed it.
    const keeps = ['me', 'set-up', 'held']
    queries.removeQueries({predicate: ({queryKey: [name]}) => !keeps.includes(String(name))})
    queries.setQueryData(['me'], null)
  }
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({onError}),
    mutationCache: new MutationCache({onError}),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => count < 1 && !(isProblem(error) && error.status >= 400),
        placeholderData: keepPreviousData,
      },
    },
  })
  return queries
}

/** Who is signed in; null: nobody. */
export const meQuery = {
  queryKey: ['me'],
  staleTime: 60_000,
  queryFn: () =>
    call(routes.me, {}).catch(error => {
      if (isSignedOut(error)) return null
      throw error
    }),
}

export const setUpStateQuery = {
  queryKey: ['set-up'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => call(routes.setUpState, {}),
}
