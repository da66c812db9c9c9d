/** 「{{补正期限}}」, in the wide signs of a Chinese keyboard too, and with spaces inside. */
const placeholder = /[{｛]{2}\s*([^{}｛｝]*?)\s*[}｝]{2}/g

/** A field in a text: its name and where it stands, `end` behind it. */
export type Placeholder = {name: string; start: number; end: number}

export function placeholdersIn(text: string): Placeholder[] {
  return [...text.matchAll(placeholder)].map(found => ({
    name: found[1] ?? '',
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** The field that a text consists of, and nothing else. */
export function onlyPlaceholder(text: string): string | undefined {
  const [only, second] = placeholdersIn(text)
  if (!only || second) return undefined
  const rest = text.slice(0, only.start) + text.slice(only.end)
  return rest.trim() === '' ? only.name : undefined
}

/** What looks like the beginning or end of a field and is none: 「{{申请人}」. */
export function brokenPlaceholder(text: string): string | undefined {
  const rest = text.replace(placeholder, '\n')
  return /[^\n]{0,12}(?:[{｛]{2}|[}｝]{2})[^\n]{0,12}/.exec(rest)?.[0].trim()
}

/** The text with its fields filled in; what is filled in is not looked through again. */
export function filledIn(text: string, valueFor: (name: string) => string): string {
  return text.replace(placeholder, (whole: string, name: string, at: number) =>
    fitted(valueFor(name), text.slice(at + whole.length)),
  )
}

/** A value as it stands before what follows it: 「资料较多。」 before 「，本机关不能…」 is 「资料较多」. */
export function fitted(value: string, following: string): string {
  return /^\s*[。，；、]/u.test(following) ? withoutStop(value) : value
}

/** A text that somebody typed as a sentence, for the middle of another: without its last 。 or ；. */
export function withoutStop(text: string): string {
  return text.replace(/[\s。，；、;,]+$/u, '')
}
