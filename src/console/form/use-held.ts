import {useQueryClient} from '@tanstack/react-query'
import {useEffect, useState} from 'react'
import {useMe} from '../me.ts'

/**
 * What was typed and not sent, held in memory alone, since it names people: another page and back loses
 * nothing, leaving the console from here asks first, signing out forgets it.
 */
export function useHeld<Values>(name: string): {
  held: Values | undefined
  hold(values: Values): void
  release(): void
} {
  const queries = useQueryClient()
  const {person} = useMe()
  const key = ['held', person.id, name]
  const held = queries.getQueryData<Values>(key)
  const [isTyped, setTyped] = useState(held !== undefined)
  useEffect(() => {
    if (!isTyped) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isTyped])
  return {
    held,
    hold(values) {
      queries.setQueryDefaults(key, {gcTime: Number.POSITIVE_INFINITY})
      queries.setQueryData(key, values)
      setTyped(true)
    },
    release() {
      queries.removeQueries({queryKey: key})
      setTyped(false)
    },
  }
}
