/** No paragraph is longer; on such lines the search for closing marks would take minutes. */
const longestMarked = 20_000

/** Markdown marks that are not text: `**一是网站建设。**` is read 一是网站建设。 */
export function withoutEmphasis(text: string) {
  if (!/[*_\\&<]/.test(text) || text.length > longestMarked) return text
  return text
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
}
