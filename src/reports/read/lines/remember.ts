/**
 * The same answer for the same text without working it out again: the labels of the forms are alike
 * in every report. Long texts are not kept, and all are forgotten when there are many.
 */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, {text: string; answer: Answer}>()
  let last: {text: string; answer: Answer} | undefined
  return text => {
    // One text is often asked about several times on end.
    if (last !== undefined && last.text === text) return last.answer
    if (text.length > 80) return answer(text)
    let found = known.get(text)
    if (!found) {
      if (known.size >= 4000) known.clear()
      found = {text, answer: answer(text)}
      known.set(text, found)
    }
    last = found
    return found.answer
  }
}
