/** A text as it is looked through: widths and blanks made alike. */
export function plain(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .toWellFormed()
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Every character and every two neighbours, blanks apart: by them a text is found. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const word of text.toLowerCase().split(' ')) {
    for (const character of word) terms.add(character)
    for (let at = 0; at + 1 < word.length; at++) terms.add(word.slice(at, at + 2))
  }
  return [...terms].map(term => term.toWellFormed())
}

/** Every two neighbouring characters, which all stand where the word does. */
export function queryTerms(word: string): string[] {
  if (word.length < 2) return [word]
  return Array.from({length: word.length - 1}, (_, at) => word.slice(at, at + 2).toWellFormed())
}

/** A query of PostgreSQL for texts in which all terms of a word stand. */
export function queryOf(word: string): string {
  return queryTerms(word.toLowerCase()).map(quoted).join(' & ')
}

/** A term within a query of PostgreSQL. */
export function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

/** The words of a query as they are looked for. */
export function wordsOf(query: string): string[] {
  return plain(query).slice(0, longestQuery).split(' ').filter(Boolean)
}

const longestQuery = 50
