/**
 * A text as it came with a form, whatever it was pasted from: one sign for the ends of lines, none of
 * those that are not seen and turn round or cut off what is (a database and a letter take none).
 */
export function typedText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}

/** The same of what a form or an address says under a name; nothing where it is no text. */
export function textIn(said: Record<string, unknown>, name: string): string {
  const text = said[name]
  return typeof text === 'string' ? typedText(text) : ''
}

/** What stands in one line: 「张　三」 pasted with the end of its line. */
export function typedLine(text: string): string {
  return typedText(text).replaceAll(/\s+/g, ' ').trim()
}
