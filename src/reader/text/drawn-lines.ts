/**
 * The lines of a text whose tables are drawn with signs, drawn with plain bars; a line that only
 * rules is left empty, so that every line keeps its number and every word its place:
 *
 *     ├──────────┼────┤         (empty)
 *     │规章      │  0 │    →    |规章      |  0 |
 *     +----------+----+         (empty)
 */
export function withPlainBars(text: string, lines: string[]): string[] {
  if (!anyDrawn.test(text)) return lines
  return lines.map(line => {
    if (ruling.test(line) && drawn.test(line)) return ''
    return isRow(line) ? line.replace(/[│┃｜]/g, '|') : line
  })
}

const anyDrawn = /[│┃｜]|\+-|──|━━|══/
const ruling = /^[\s+=\-─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]{5,}$/
const drawn = /[^\s=-]/

/** 「首页｜政务公开」 in a sentence is no row. */
function isRow(line: string): boolean {
  return (line.match(/[│┃｜]/g)?.length ?? 0) > 2
}
