import {type QueryClient, useQuery} from '@tanstack/react-query'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'

const queryKey = [routes.unreadNotices.path]

/** How many notices I have not read; asked for again every minute, while the page is looked at. */
export function useUnread(): number {
  const unread = useQuery({
    queryKey,
    queryFn: () => call(routes.unreadNotices, {}),
    refetchInterval: 60_000,
  })
  return unread.data?.count ?? 0
}

/** The list and the count, once something was read. */
export async function askAnew(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({queryKey})
  await queries.invalidateQueries({queryKey: [routes.notices.path]})
}
