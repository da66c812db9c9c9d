import {markWords} from './excerpts.ts'

/** A text with the words that were looked for marked in it. */
export function Marked({text, words}: {text: string; words: readonly string[]}) {
  return (
    <>
      {markWords(text, words).map(({text: part, isHit}) =>
        isHit ? <mark class="hit">{part}</mark> : part,
      )}
    </>
  )
}
