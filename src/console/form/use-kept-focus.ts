import {type RefObject, useLayoutEffect, useRef} from 'react'
import {focusTitle} from '../frame/focus-title.ts'

/** For a button that what it does may take away with it: the focus then goes to the title. */
export function useKeptFocus(): RefObject<HTMLButtonElement | null> {
  const place = useRef<HTMLButtonElement>(null)
  useLayoutEffect(
    () => () => {
      if (place.current && place.current === document.activeElement) focusTitle()
    },
    [],
  )
  return place
}
