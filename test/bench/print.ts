/** A table for people, numbers to the right. */
export function table(heads: string[], rows: (string | number)[][]): void {
  const texts = [heads, ...rows.map(row => row.map(String))]
  const widths = heads.map((_, i) => Math.max(...texts.map(row => width(row[i] ?? ''))))
  for (const row of texts) {
    console.log(
      row
        .map((text, i) => {
          const gap = ' '.repeat((widths[i] ?? 0) - width(text))
          return i && /^[\d.]/.test(text) ? gap + text : text + gap
        })
        .join('  ')
        .trimEnd(),
    )
  }
  console.log('')
}

export function mark(good: boolean): string {
  return good ? '达标' : '未达标'
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
}
