import {useEffect, useSyncExternalStore} from 'react'

/** What somebody chose on this machine: the colours of the system, or light or dark always. */
export type Choice = 'system' | 'light' | 'dark'

const key = 'gongkai.appearance'
const changed = new EventTarget()
const darkSystem = matchMedia('(prefers-color-scheme: dark)')

export function choose(choice: Choice): void {
  localStorage.setItem(key, choice)
  changed.dispatchEvent(new Event('change'))
}

export function useAppearance(): {choice: Choice; isDark: boolean} {
  const choice = useSyncExternalStore(follow, chosen)
  const isSystemDark = useSyncExternalStore(follow, () => darkSystem.matches)
  const isDark = choice === 'dark' || (choice === 'system' && isSystemDark)
  useEffect(() => {
    document.documentElement.dataset.appearance = isDark ? 'dark' : 'light'
  }, [isDark])
  return {choice, isDark}
}

function chosen(): Choice {
  const kept = localStorage.getItem(key)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

function follow(change: () => void): () => void {
  const sources = [changed, darkSystem]
  for (const source of sources) source.addEventListener('change', change)
  return () => {
    for (const source of sources) source.removeEventListener('change', change)
  }
}
