import {useState} from 'react'
import type {Columns} from '../../contract/lists/column.ts'

/** The columns shown, by their names in the list's order; each person's machine remembers its choice. */
export function useChosenColumns<Row>(
  list: string,
  columns: Columns<Row>,
): {chosen: string[]; choose: (names: readonly string[]) => void} {
  const key = `gongkai.columns.${list}`
  const [kept, setKept] = useState(() => localStorage.getItem(key)?.split(','))
  const names = Object.keys(columns)
  const usual = names.filter(name => !columns[name]?.isExtra)
  const chosen = kept ? names.filter(name => kept.includes(name)) : usual
  return {
    // Columns that a new version has renamed are no choice.
    chosen: chosen.length > 0 ? chosen : usual,
    choose(wanted) {
      setKept([...wanted])
      localStorage.setItem(key, wanted.join(','))
    },
  }
}
