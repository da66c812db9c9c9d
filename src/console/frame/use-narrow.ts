import {useSyncExternalStore} from 'react'

const narrow = matchMedia('(max-width: 860px)')

/** Whether the page is shown on a telephone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => narrow.matches)
}

function follow(change: () => void): () => void {
  narrow.addEventListener('change', change)
  return () => narrow.removeEventListener('change', change)
}
