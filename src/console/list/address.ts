import {useSearchParams} from 'wouter'

/** What a list is asked, as it stands in the page's address. */
export type Asked = Readonly<Record<string, string>>

/**
 * The question of a list lives in the address, so that it can be kept, sent and gone back to.
 * Whatever is changed but the page itself leads back to the first page.
 */
export function useAsked(): {
  asked: Asked
  ask: (changes: Record<string, string | undefined>) => void
} {
  const [search, setSearch] = useSearchParams()
  return {
    asked: Object.fromEntries(search),
    ask: changes =>
      setSearch(
        before => {
          const next = new URLSearchParams(before)
          if (!('page' in changes)) next.delete('page')
          for (const [name, value] of Object.entries(changes))
            if (value) next.set(name, value)
            else next.delete(name)
          return next
        },
        // Going back leads to the page before the list, not through every letter.
        {replace: true},
      ),
  }
}
