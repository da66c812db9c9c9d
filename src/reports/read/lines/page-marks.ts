import type {Line} from './flow.ts'

/** The lines without those that only tell the page. */
export function withoutPageMarks(lines: Line[]): Line[] {
  const alone = lines.filter(({filled: [piece, more]}) => piece && !more && piece.text.length > 2)
  const marks = new Set([...alone.filter(isPageMark), ...ofOneCount(alone)])
  return marks.size === 0 ? lines : lines.filter(line => !marks.has(line))
}

/** 「— 3 —」, 「第 3 页 共 8 页」, 「P. 9」, 「Page 9 - 某局2023年…」. */
function isPageMark({filled: [piece]}: Line): boolean {
  if (!piece || !beginsMark.includes(piece.text.trimStart().charAt(0))) return false
  return pageMark.test(piece.text)
}

const beginsMark = '—–·-第Pp'

/** Never a bare number: in a table that may be a cell. */
const pageMark =
  /^\s*(?:[—–·]+\s*\d{1,3}\s*[—–·]+|-+\s*\d{1,3}\s*-+|第\s*\d{1,3}\s*页.{0,12}|[Pp](?:\.|[Aa][Gg][Ee])\s*\d{1,3}(?:\s*(?:[-—–/|]|of).{0,60})?)\s*$/

/** 「1 / 8」, 「2 / 8」 …: alone each may be two cells, one after another they count the pages. */
function ofOneCount(lines: Line[]): Line[] {
  const counts: {line: Line; page: number; pages: number}[] = []
  for (const line of lines) {
    const [piece] = line.filled
    if (!piece || piece.text.length > 12 || !piece.text.includes('/')) continue
    const [, page, pages] = /^\s*(\d{1,3})\s*\/\s*(\d{1,3})\s*$/.exec(piece.text) ?? []
    if (page && pages) counts.push({line, page: Number(page), pages: Number(pages)})
  }
  const inOrder = counts.every(({page, pages}, at) => {
    const before = counts[at - 1]
    return page <= pages && (!before || (before.pages === pages && before.page < page))
  })
  return counts.length > 1 && inOrder ? counts.map(({line}) => line) : []
}
