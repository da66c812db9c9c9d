import {useMe} from '../../me.ts'
import type {StepValues} from './asked-from.ts'
import {withoutFiles} from './keep-files.ts'

/** What was typed and not sent yet, kept in this tab: a page left by mistake loses nothing. */
export function useKept(name: string): {
  kept: StepValues | undefined
  keep(values: StepValues): void
  drop(): void
} {
  const {person} = useMe()
  const key = `gongkai.unsent.${person.id} ${name}`
  const text = sessionStorage.getItem(key)
  return {
    kept: text === null ? undefined : (JSON.parse(text) as StepValues),
    keep: values => sessionStorage.setItem(key, JSON.stringify(withoutFiles(values))),
    drop: () => sessionStorage.removeItem(key),
  }
}
